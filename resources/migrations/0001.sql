-- Schema 1. Money is whole fen, moments are UTC milliseconds, legal dates are 'YYYY-MM-DD' in the bureau's zone,
-- ids are 20 bits of station and 43 bits of running number, lists are JSON arrays of texts.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE sequence (name TEXT PRIMARY KEY, next INTEGER NOT NULL);

CREATE TABLE ledger (
    station INTEGER NOT NULL, seq INTEGER NOT NULL, grp INTEGER NOT NULL, at INTEGER NOT NULL, actor INTEGER,
    act TEXT NOT NULL, kind TEXT NOT NULL, record INTEGER NOT NULL, based INTEGER NOT NULL, changes TEXT NOT NULL,
    reason TEXT NOT NULL, prev BLOB NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (station, seq)
) WITHOUT ROWID;
CREATE INDEX ledger_record ON ledger (kind, record, based);
CREATE INDEX ledger_time ON ledger (at);
CREATE TRIGGER ledger_keeps BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;
CREATE TRIGGER ledger_stays BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;

-- What came in by bulk. A batch is a record with a ledger entry; its rows are covered by the digests it holds.
CREATE TABLE open_batch (id INTEGER PRIMARY KEY, first_ids TEXT NOT NULL);
-- An import that was taken back and whose rows are being removed: as in batch, but of what is left so far.
CREATE TABLE removal (batch INTEGER PRIMARY KEY, digests TEXT NOT NULL);
CREATE TABLE batch (
    id INTEGER PRIMARY KEY, rev INTEGER NOT NULL, withdrawn INTEGER NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL,
    size INTEGER NOT NULL, opened_at INTEGER NOT NULL, recipe TEXT NOT NULL, counts TEXT NOT NULL, pack TEXT NOT NULL,
    digests TEXT NOT NULL, recipe_name TEXT NOT NULL
);
-- How files of one source are loaded, found again by their shape.
CREATE TABLE recipe (
    id INTEGER PRIMARY KEY, rev INTEGER NOT NULL, withdrawn INTEGER NOT NULL, name TEXT NOT NULL, subject TEXT NOT NULL,
    shape TEXT NOT NULL, content TEXT NOT NULL
);
CREATE UNIQUE INDEX recipe_name ON recipe (name) WHERE withdrawn = 0;

CREATE TABLE bureau (
    id INTEGER PRIMARY KEY, rev INTEGER NOT NULL, withdrawn INTEGER NOT NULL, name TEXT NOT NULL, area TEXT NOT NULL,
    default_person INTEGER
);
CREATE TABLE person (
    id INTEGER PRIMARY KEY, rev INTEGER NOT NULL, withdrawn INTEGER NOT NULL, name TEXT NOT NULL,
    certificate TEXT NOT NULL, department TEXT NOT NULL, role TEXT NOT NULL
);
CREATE UNIQUE INDEX person_certificate ON person (certificate) WHERE withdrawn = 0 AND certificate <> '';
CREATE TABLE campaign (
    id INTEGER PRIMARY KEY, rev INTEGER NOT NULL, withdrawn INTEGER NOT NULL, name TEXT NOT NULL, starts_on TEXT,
    ends_on TEXT, note TEXT NOT NULL
);

CREATE TABLE shop (
    id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, platform TEXT NOT NULL, name TEXT NOT NULL, credit_code TEXT NOT NULL
);
CREATE INDEX shop_name ON shop (platform, name);
-- An item, with its first sighting (the first that came in). key: 8 bytes of the hash of the item's identity; equal keys
-- are compared field by field.
CREATE TABLE listing (
    id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, key INTEGER NOT NULL, shop INTEGER NOT NULL, item_id TEXT NOT NULL,
    title TEXT NOT NULL, link TEXT NOT NULL, category TEXT NOT NULL, seen_at INTEGER NOT NULL, price INTEGER,
    list_price INTEGER, sales INTEGER
);
-- Its further sightings, appended and never overwritten. title only where it differs from the listing's.
CREATE TABLE observation (
    id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, listing INTEGER NOT NULL, seen_at INTEGER NOT NULL, title TEXT,
    price INTEGER, list_price INTEGER, sales INTEGER
);
CREATE INDEX observation_listing ON observation (listing, seen_at);
-- What is kept beside them to find them quickly. All of it is computed from them: never trusted, made anew at need.
-- An index of listings by key; an import writes it sorted. print: of the first sighting, see SeenItem.
CREATE TABLE listing_key (
    key INTEGER NOT NULL, listing INTEGER NOT NULL, print INTEGER NOT NULL, PRIMARY KEY (key, listing)
) WITHOUT ROWID;
CREATE TABLE listing_key_sum (rows INTEGER NOT NULL, sum INTEGER NOT NULL); -- one row, over all of it
-- The listings of a shop that came with a batch, up to a million of its rows at a time: `first` and what must be added to
-- it for each, a JSON array.
CREATE TABLE shop_listings (
    id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, shop INTEGER NOT NULL, first INTEGER NOT NULL, offsets TEXT NOT NULL
);
CREATE INDEX shop_listings_shop ON shop_listings (shop);
-- Folded titles, one a line, of the `rows` listings (observations) from `first` on; sum: a hash over all of it.
CREATE TABLE listing_titles (
    id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, first INTEGER NOT NULL, rows INTEGER NOT NULL, sum INTEGER NOT NULL,
    text TEXT NOT NULL
);
CREATE TABLE observation_titles (
    id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, first INTEGER NOT NULL, rows INTEGER NOT NULL, sum INTEGER NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX listing_titles_first ON listing_titles (first);
CREATE INDEX observation_titles_first ON observation_titles (first);

-- What people said about two shops or two items: the same, or not. A side is kept by what identifies it, its key is the
-- first 8 bytes of that text's hash.
CREATE TABLE sameness (
    id INTEGER PRIMARY KEY, rev INTEGER NOT NULL, withdrawn INTEGER NOT NULL, subject TEXT NOT NULL,
    verdict TEXT NOT NULL, first_key INTEGER NOT NULL, first_platform TEXT NOT NULL, first_shop TEXT NOT NULL,
    first_item TEXT NOT NULL, first_title TEXT NOT NULL, first_link TEXT NOT NULL, second_key INTEGER NOT NULL,
    second_platform TEXT NOT NULL, second_shop TEXT NOT NULL, second_item TEXT NOT NULL, second_title TEXT NOT NULL,
    second_link TEXT NOT NULL, because TEXT NOT NULL
);
CREATE INDEX sameness_first ON sameness (first_key);
CREATE INDEX sameness_second ON sameness (second_key);

-- A lead (线索) keeps its own copy of the listing as it was seen.
CREATE TABLE lead (
    id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, listing INTEGER NOT NULL, severity INTEGER NOT NULL,
    platform TEXT NOT NULL, shop TEXT NOT NULL, credit_code TEXT NOT NULL, item_id TEXT NOT NULL, title TEXT NOT NULL,
    link TEXT NOT NULL, category TEXT NOT NULL, price INTEGER, list_price INTEGER, sales INTEGER,
    seen_at INTEGER NOT NULL, pack TEXT NOT NULL, rules TEXT NOT NULL, hits TEXT NOT NULL,
    source_line INTEGER NOT NULL, source_row TEXT NOT NULL -- the row of the file as it stood there
);
CREATE UNIQUE INDEX lead_listing ON lead (listing);
CREATE INDEX lead_shop ON lead (platform, shop);
-- The order of the review, without reading the leads themselves.
CREATE INDEX lead_order ON lead (severity, id, batch, listing);
CREATE TABLE decision (
    id INTEGER PRIMARY KEY, rev INTEGER NOT NULL, withdrawn INTEGER NOT NULL, lead INTEGER NOT NULL,
    verdict TEXT NOT NULL, note TEXT NOT NULL, decided_on TEXT, campaign INTEGER
);
CREATE INDEX decision_lead ON decision (lead, withdrawn, verdict);

CREATE TABLE online_check (
    id INTEGER PRIMARY KEY, rev INTEGER NOT NULL, withdrawn INTEGER NOT NULL, completed_on TEXT, checked_at INTEGER,
    platform TEXT NOT NULL, target TEXT NOT NULL, link TEXT NOT NULL, credit_code TEXT NOT NULL, entity TEXT NOT NULL,
    officers TEXT NOT NULL, checklist TEXT NOT NULL, answers TEXT NOT NULL, finding TEXT NOT NULL, note TEXT NOT NULL,
    lead INTEGER, campaign INTEGER
);
CREATE INDEX online_check_date ON online_check (completed_on);
CREATE TABLE site_visit (
    id INTEGER PRIMARY KEY, rev INTEGER NOT NULL, withdrawn INTEGER NOT NULL, visited_on TEXT, place TEXT NOT NULL,
    platform TEXT NOT NULL, target TEXT NOT NULL, link TEXT NOT NULL, credit_code TEXT NOT NULL, address TEXT NOT NULL,
    officers TEXT NOT NULL, checklist TEXT NOT NULL, answers TEXT NOT NULL, finding TEXT NOT NULL, note TEXT NOT NULL,
    lead INTEGER, campaign INTEGER
);
CREATE INDEX site_visit_date ON site_visit (visited_on);
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY, rev INTEGER NOT NULL, withdrawn INTEGER NOT NULL, subject_kind TEXT NOT NULL,
    subject INTEGER NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL,
    taken_at INTEGER, taken_by INTEGER, method TEXT NOT NULL, note TEXT NOT NULL
);
CREATE INDEX evidence_subject ON evidence (subject_kind, subject);

CREATE TABLE measure (
    id INTEGER PRIMARY KEY, rev INTEGER NOT NULL, withdrawn INTEGER NOT NULL, kind TEXT NOT NULL, taken_on TEXT,
    platform TEXT NOT NULL, target TEXT NOT NULL, credit_code TEXT NOT NULL, items INTEGER NOT NULL,
    shops INTEGER NOT NULL, products TEXT NOT NULL, due_on TEXT, note TEXT NOT NULL, lead INTEGER,
    inspection_kind TEXT NOT NULL, inspection INTEGER, campaign INTEGER
);
CREATE INDEX measure_date ON measure (taken_on);
CREATE INDEX measure_inspection ON measure (inspection);
CREATE TABLE case_file (
    id INTEGER PRIMARY KEY, rev INTEGER NOT NULL, withdrawn INTEGER NOT NULL, number TEXT NOT NULL, filed_on TEXT,
    cause TEXT NOT NULL, party TEXT NOT NULL, credit_code TEXT NOT NULL, platform TEXT NOT NULL,
    officers TEXT NOT NULL, value INTEGER NOT NULL, fine INTEGER NOT NULL, confiscation INTEGER NOT NULL,
    decided_on TEXT, transferred_on TEXT, receiver TEXT NOT NULL, transferred_to TEXT NOT NULL, concluded_on TEXT,
    note TEXT NOT NULL, lead INTEGER, inspection_kind TEXT NOT NULL, inspection INTEGER, campaign INTEGER
);
CREATE INDEX case_filed ON case_file (filed_on);
CREATE INDEX case_inspection ON case_file (inspection);

CREATE INDEX online_check_lead ON online_check (lead) WHERE lead IS NOT NULL;
CREATE INDEX site_visit_lead ON site_visit (lead) WHERE lead IS NOT NULL;
CREATE INDEX measure_lead ON measure (lead) WHERE lead IS NOT NULL;
CREATE INDEX case_file_lead ON case_file (lead) WHERE lead IS NOT NULL;

-- What queries see of the rows of imports: not those of an import that is under way, nor of one that was taken back. Of
-- these an item stays that another import has seen, and a lead stays whose item another import has seen, or on which
-- something rests that people entered. (NOT IN is looked up in a list made once a statement.)
CREATE INDEX batch_taken_back ON batch (id) WHERE withdrawn = 1;
CREATE VIEW lead_record AS
    SELECT lead FROM decision UNION ALL SELECT lead FROM online_check UNION ALL SELECT lead FROM site_visit UNION ALL
    SELECT lead FROM measure UNION ALL SELECT lead FROM case_file;
CREATE VIEW shown_observation AS
    SELECT o.* FROM observation o WHERE o.batch IS NOT (SELECT id FROM open_batch)
        AND o.batch NOT IN (SELECT id FROM batch WHERE withdrawn = 1);
-- All sightings of all items, the first ones among them.
CREATE VIEW shown_sighting AS
    SELECT l.id AS listing, l.seen_at, l.title, l.price, l.list_price, l.sales FROM listing l
        WHERE l.batch IS NOT (SELECT id FROM open_batch) AND l.batch NOT IN (SELECT id FROM batch WHERE withdrawn = 1)
    UNION ALL
    SELECT o.listing, o.seen_at, coalesce(o.title, (SELECT title FROM listing WHERE id = o.listing)), o.price,
        o.list_price, o.sales FROM shown_observation o;
CREATE VIEW shown_listing AS
    SELECT l.* FROM listing l WHERE l.batch IS NOT (SELECT id FROM open_batch)
        AND (l.batch NOT IN (SELECT id FROM batch WHERE withdrawn = 1)
            OR EXISTS (SELECT 1 FROM shown_observation o WHERE o.listing = l.id));
-- A lead needs the row of its listing too, whether that is shown or not.
CREATE VIEW needed_listing AS
    SELECT id FROM shown_listing UNION ALL SELECT listing FROM lead;
CREATE VIEW shown_lead AS
    SELECT l.* FROM lead l WHERE l.batch IS NOT (SELECT id FROM open_batch)
        AND (l.batch NOT IN (SELECT id FROM batch WHERE withdrawn = 1)
            OR EXISTS (SELECT 1 FROM lead_record r WHERE r.lead = l.id)
            OR EXISTS (SELECT 1 FROM shown_observation o WHERE o.listing = l.listing));
CREATE VIEW shown_shop_listing AS
    SELECT p.shop, p.first + e.value AS listing FROM shop_listings p, json_each(p.offsets) e
        WHERE p.batch IS NOT (SELECT id FROM open_batch)
        AND (p.batch NOT IN (SELECT id FROM batch WHERE withdrawn = 1)
            OR EXISTS (SELECT 1 FROM shown_observation o WHERE o.listing = p.first + e.value));
CREATE VIEW shown_shop AS
    SELECT s.* FROM shop s WHERE s.batch IS NOT (SELECT id FROM open_batch)
        AND (s.batch NOT IN (SELECT id FROM batch WHERE withdrawn = 1)
            OR EXISTS (SELECT 1 FROM shown_shop_listing p WHERE p.shop = s.id));
