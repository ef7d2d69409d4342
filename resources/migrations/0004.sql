-- Schema 4: second readings of what nothing had flagged, and probes that prove that detection works.

-- A second reading (复看), with its own copy of the item. flagged: a rule should have hit it.
CREATE TABLE reading (
    id INTEGER PRIMARY KEY, rev INTEGER NOT NULL, withdrawn INTEGER NOT NULL, listing INTEGER NOT NULL,
    platform TEXT NOT NULL, shop TEXT NOT NULL, credit_code TEXT NOT NULL, item_id TEXT NOT NULL, title TEXT NOT NULL,
    link TEXT NOT NULL, category TEXT NOT NULL, price INTEGER, list_price INTEGER, sales INTEGER, seen_at INTEGER,
    flagged INTEGER NOT NULL, rule TEXT NOT NULL, family TEXT NOT NULL, note TEXT NOT NULL, read_on TEXT
);
CREATE UNIQUE INDEX reading_listing ON reading (listing) WHERE withdrawn = 0;

-- A probe (探针): a test item that a rule must hit. It is no listing.
CREATE TABLE probe (
    id INTEGER PRIMARY KEY, rev INTEGER NOT NULL, withdrawn INTEGER NOT NULL, mark TEXT NOT NULL, title TEXT NOT NULL,
    category TEXT NOT NULL, shop TEXT NOT NULL, credit_code TEXT NOT NULL, price INTEGER, list_price INTEGER,
    sales INTEGER, rule TEXT NOT NULL, note TEXT NOT NULL
);
CREATE UNIQUE INDEX probe_mark ON probe (mark) WHERE withdrawn = 0;
-- What became of the probes in an import, or by themselves (no batch). misses: JSON, each probe that its rule did not hit.
CREATE TABLE probe_run (
    id INTEGER PRIMARY KEY, rev INTEGER NOT NULL, withdrawn INTEGER NOT NULL, batch INTEGER, pack TEXT NOT NULL,
    ran_at INTEGER NOT NULL, tried INTEGER NOT NULL, found INTEGER NOT NULL, untried INTEGER NOT NULL,
    misses TEXT NOT NULL
);
CREATE INDEX probe_run_batch ON probe_run (batch);
