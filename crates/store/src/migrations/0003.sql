-- What a person adds beside the sources' rows, and which imports brought the rows in.

INSERT INTO sources (source_key, name) VALUES (2, 'person');

-- One row an import that was taken in, written in its transaction.
CREATE TABLE imports (
    import_key INTEGER PRIMARY KEY,
    at         TEXT NOT NULL,
    place      TEXT NOT NULL,
    warnings   INTEGER NOT NULL CHECK (warnings >= 0)
) STRICT;

-- What became of the rows of each of its files, in their order.
CREATE TABLE import_counts (
    import_key INTEGER NOT NULL REFERENCES imports (import_key) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    entity     TEXT NOT NULL,
    "read"     INTEGER NOT NULL,
    new        INTEGER NOT NULL,
    changed    INTEGER NOT NULL,
    unchanged  INTEGER NOT NULL,
    deleted    INTEGER NOT NULL,
    PRIMARY KEY (import_key, position)
) STRICT, WITHOUT ROWID;
