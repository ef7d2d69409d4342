-- Schema 5: keys of listings in rows of many.

-- An index of listings by key. bucket: the first 14 bits of a key; entries: key, print of the first sighting (see
-- SeenItem), listing, each eight bytes, the lowest first; listing: the least of them. listing_key_sum stays the sum over it.
CREATE TABLE listing_keys (
    bucket INTEGER NOT NULL, listing INTEGER NOT NULL, entries BLOB NOT NULL, PRIMARY KEY (bucket, listing)
) WITHOUT ROWID;
INSERT INTO listing_keys SELECT key >> 50, min(listing), CAST(group_concat(packed(key, print, listing), '') AS BLOB)
    FROM listing_key GROUP BY key >> 50;
DROP TABLE listing_key;
