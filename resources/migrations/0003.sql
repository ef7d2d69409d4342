-- Schema 3: rule packs have versions, and leads are judged anew when the rules change.

-- A version of a rule pack as a person wrote it. At most one is in force; none: the pack that the program brings.
CREATE TABLE rule_pack (
    id INTEGER PRIMARY KEY, rev INTEGER NOT NULL, withdrawn INTEGER NOT NULL, name TEXT NOT NULL,
    version INTEGER NOT NULL, state TEXT NOT NULL, content TEXT NOT NULL, note TEXT NOT NULL
);
CREATE UNIQUE INDEX rule_pack_version ON rule_pack (name, version) WHERE withdrawn = 0;
CREATE UNIQUE INDEX rule_pack_in_force ON rule_pack (state) WHERE state = 'in_force' AND withdrawn = 0;

-- What a batch is, where it is no file: 'rescreening', the stored listings screened anew.
ALTER TABLE batch ADD COLUMN subject TEXT;
CREATE INDEX batch_rescreening ON batch (id) WHERE subject = 'rescreening';

-- What became of a lead when it was judged anew; the newest one that is shown counts. lapsed: no rule hits any more, and
-- rules and hits are those of before. title to source_row: only where another sighting of the listing is what hits now.
CREATE TABLE lead_revision (
    id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, lead INTEGER NOT NULL, lapsed INTEGER NOT NULL,
    severity INTEGER NOT NULL, pack TEXT NOT NULL, rules TEXT NOT NULL, hits TEXT NOT NULL, title TEXT, price INTEGER,
    list_price INTEGER, sales INTEGER, seen_at INTEGER, source_line INTEGER, source_row TEXT
);
CREATE INDEX lead_revision_lead ON lead_revision (lead);

CREATE VIEW decided_lead AS SELECT lead FROM decision WHERE withdrawn = 0;
-- As in 0001, and: a lead that a rescreening made stands as long as its listing is shown, and goes with the rescreening.
DROP VIEW shown_lead;
CREATE VIEW shown_lead AS
    SELECT l.id, l.batch, l.listing, coalesce(v.severity, l.severity) AS severity, l.platform, l.shop, l.credit_code,
        l.item_id, CASE WHEN v.title IS NULL THEN l.title ELSE v.title END AS title, l.link, l.category,
        CASE WHEN v.title IS NULL THEN l.price ELSE v.price END AS price,
        CASE WHEN v.title IS NULL THEN l.list_price ELSE v.list_price END AS list_price,
        CASE WHEN v.title IS NULL THEN l.sales ELSE v.sales END AS sales,
        CASE WHEN v.title IS NULL THEN l.seen_at ELSE v.seen_at END AS seen_at, coalesce(v.pack, l.pack) AS pack,
        coalesce(v.rules, l.rules) AS rules, coalesce(v.hits, l.hits) AS hits,
        CASE WHEN v.title IS NULL THEN l.source_line ELSE v.source_line END AS source_line,
        CASE WHEN v.title IS NULL THEN l.source_row ELSE v.source_row END AS source_row,
        coalesce(v.lapsed, 0) AS lapsed,
        coalesce(v.batch, l.batch) AS judged -- by which batch last
    FROM lead l LEFT JOIN lead_revision v ON v.id = (
        SELECT max(n.id) FROM lead_revision n WHERE n.lead = l.id AND n.batch IS NOT (SELECT id FROM open_batch)
            AND n.batch NOT IN (SELECT id FROM batch WHERE withdrawn = 1))
    WHERE l.batch IS NOT (SELECT id FROM open_batch)
        AND (l.batch NOT IN (SELECT id FROM batch WHERE withdrawn = 1)
                AND (l.batch NOT IN (SELECT id FROM batch WHERE subject = 'rescreening')
                    OR EXISTS (SELECT 1 FROM shown_listing s WHERE s.id = l.listing))
            OR l.batch NOT IN (SELECT id FROM batch WHERE subject = 'rescreening')
                AND EXISTS (SELECT 1 FROM shown_observation o WHERE o.listing = l.listing)
            OR EXISTS (SELECT 1 FROM lead_record r WHERE r.lead = l.id));
