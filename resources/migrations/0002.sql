-- Schema 2: registers (台账) kept elsewhere so far come in as records. What older records lack is NULL, as their ledger
-- entries say.

-- Kinds of product of a takedown that were only counted, beside those that are named.
ALTER TABLE measure ADD COLUMN unnamed_kinds INTEGER;
-- Officers whom a register names and who are nobody in this case database.
ALTER TABLE online_check ADD COLUMN other_officers TEXT;
ALTER TABLE site_visit ADD COLUMN other_officers TEXT;

-- Which row of which register became which record. key: digest of what the row says, by which it is known again.
CREATE TABLE register_row (
    id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, kind TEXT NOT NULL, record INTEGER NOT NULL, key TEXT NOT NULL
);
