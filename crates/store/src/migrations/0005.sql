-- What a person keeps with a deal: notes, and documents as a name and where they are. A deal is named by
-- its id, so that no import touches them; what is removed stays, so that it can come back as it was.
CREATE TABLE deal_papers (
    paper_key  INTEGER PRIMARY KEY,
    deal_id    TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('note', 'document')),
    -- The note, or the document's name.
    text       TEXT NOT NULL CHECK (text <> ''),
    -- A link or a path: of a document only.
    place      TEXT CHECK ((place IS NOT NULL AND place <> '') = (kind = 'document')),
    "by"       TEXT NOT NULL,
    at         TEXT NOT NULL,
    removed_at TEXT
) STRICT;

CREATE INDEX deal_papers_deal ON deal_papers (deal_id);
