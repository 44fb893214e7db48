-- Views of a page that a person keeps under a name: the choices that its address holds.
CREATE TABLE views (
    page    TEXT NOT NULL,
    name    TEXT NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (page, name)
) STRICT, WITHOUT ROWID;
