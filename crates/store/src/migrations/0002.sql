-- Full-text search over customers, contacts, deals and invoices: what a record is called and its
-- identifiers, as the source has them and as a person overrode them.
--
-- The index keeps no text. An entry's rowid is the record's surrogate key × 4 and its kind: 0 customer,
-- 1 contact, 2 deal, 3 invoice (src/search.rs). Triggers keep it in the transaction of the change, so
-- that it is never stale, whoever writes. A later migration that makes one of these tables anew makes
-- its triggers and view anew, too.

CREATE VIRTUAL TABLE search USING fts5 (
    name,
    ids,
    content = '',
    contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2",
    prefix = '1 2 3'
);

-- The overrides that hold: of several for one field the latest moment, of equal ones the last entered
-- (src/snapshot/effective.rs).
CREATE VIEW search_overrides AS
SELECT held.entity, held.entity_id, held.field, held.value
FROM overrides AS held
WHERE held.revoked_at IS NULL AND held.value IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM overrides AS later
    WHERE later.entity = held.entity AND later.entity_id = held.entity_id AND later.field = held.field
      AND later.revoked_at IS NULL
      AND (rtrim(later.at, 'Z'), later.override_key) > (rtrim(held.at, 'Z'), held.override_key));

-- Each record's names, its identifiers that are also found without their punctuation, and the others.
CREATE VIEW search_texts AS
SELECT customer_key * 4 AS entry, 'customer' AS entity, id,
    name || char(9) || coalesce(legal_name, '') || char(9) || coalesce((
        SELECT group_concat(value, char(9)) FROM search_overrides
        WHERE entity = 'customer' AND entity_id = customers.id AND field IN ('name', 'legal_name')), '') AS names,
    id || char(9) || coalesce(siren, '') || char(9) || coalesce(siret, '') || char(9) || coalesce(vat_number, '')
        || char(9) || coalesce(phone, '') || char(9) || coalesce((
        SELECT group_concat(value, char(9)) FROM search_overrides
        WHERE entity = 'customer' AND entity_id = customers.id
          AND field IN ('siren', 'siret', 'vat_number', 'phone')), '') AS codes,
    coalesce(email, '') || char(9) || coalesce((
        SELECT group_concat(value, char(9)) FROM search_overrides
        WHERE entity = 'customer' AND entity_id = customers.id AND field = 'email'), '') AS addresses
FROM customers
UNION ALL
SELECT contact_key * 4 + 1, 'contact', id,
    name || char(9) || coalesce((
        SELECT group_concat(value, char(9)) FROM search_overrides
        WHERE entity = 'contact' AND entity_id = contacts.id AND field = 'name'), ''),
    id || char(9) || coalesce(phone, '') || char(9) || coalesce((
        SELECT group_concat(value, char(9)) FROM search_overrides
        WHERE entity = 'contact' AND entity_id = contacts.id AND field = 'phone'), ''),
    coalesce(email, '') || char(9) || coalesce((
        SELECT group_concat(value, char(9)) FROM search_overrides
        WHERE entity = 'contact' AND entity_id = contacts.id AND field = 'email'), '')
FROM contacts
UNION ALL
SELECT deal_key * 4 + 2, 'deal', id,
    name || char(9) || coalesce((
        SELECT group_concat(value, char(9)) FROM search_overrides
        WHERE entity = 'deal' AND entity_id = deals.id AND field = 'name'), ''),
    id || char(9) || coalesce(reference, '') || char(9) || coalesce(order_number, '') || char(9) || coalesce((
        SELECT group_concat(value, char(9)) FROM search_overrides
        WHERE entity = 'deal' AND entity_id = deals.id AND field IN ('reference', 'order_number')), ''),
    ''
FROM deals
UNION ALL
SELECT invoice_key * 4 + 3, 'invoice', id,
    '',
    id || char(9) || coalesce(number, '') || char(9) || coalesce(order_reference, '') || char(9) || coalesce((
        SELECT group_concat(value, char(9)) FROM search_overrides
        WHERE entity = 'invoice' AND entity_id = invoices.id AND field IN ('number', 'order_reference')), ''),
    ''
FROM invoices;

-- As it is indexed: ligatures as two letters, as people type them; identifiers with and without
-- punctuation.
CREATE VIEW search_entries AS
SELECT entry, entity, id,
    replace(replace(replace(replace(replace(replace(names,
        'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae'), 'ß', 'ss'), 'ẞ', 'SS') AS name,
    codes || char(9) || addresses || char(9)
        || replace(replace(replace(replace(replace(replace(replace(replace(codes,
        ' ', ''), '-', ''), '/', ''), '.', ''), '_', ''), '+', ''), '(', ''), ')', '') AS ids
FROM search_texts;

CREATE TRIGGER search_customers_inserted AFTER INSERT ON customers BEGIN
    INSERT OR REPLACE INTO search (rowid, name, ids)
        SELECT entry, name, ids FROM search_entries WHERE entity = 'customer' AND id = new.id;
END;

CREATE TRIGGER search_customers_updated AFTER UPDATE ON customers
WHEN old.customer_key IS NOT new.customer_key OR old.id IS NOT new.id OR old.name IS NOT new.name
    OR old.legal_name IS NOT new.legal_name OR old.siren IS NOT new.siren OR old.siret IS NOT new.siret
    OR old.vat_number IS NOT new.vat_number OR old.phone IS NOT new.phone OR old.email IS NOT new.email
BEGIN
    DELETE FROM search WHERE rowid = old.customer_key * 4;
    INSERT OR REPLACE INTO search (rowid, name, ids)
        SELECT entry, name, ids FROM search_entries WHERE entity = 'customer' AND id = new.id;
END;

CREATE TRIGGER search_customers_deleted AFTER DELETE ON customers BEGIN
    DELETE FROM search WHERE rowid = old.customer_key * 4;
END;

CREATE TRIGGER search_contacts_inserted AFTER INSERT ON contacts BEGIN
    INSERT OR REPLACE INTO search (rowid, name, ids)
        SELECT entry, name, ids FROM search_entries WHERE entity = 'contact' AND id = new.id;
END;

CREATE TRIGGER search_contacts_updated AFTER UPDATE ON contacts
WHEN old.contact_key IS NOT new.contact_key OR old.id IS NOT new.id OR old.name IS NOT new.name
    OR old.phone IS NOT new.phone OR old.email IS NOT new.email
BEGIN
    DELETE FROM search WHERE rowid = old.contact_key * 4 + 1;
    INSERT OR REPLACE INTO search (rowid, name, ids)
        SELECT entry, name, ids FROM search_entries WHERE entity = 'contact' AND id = new.id;
END;

CREATE TRIGGER search_contacts_deleted AFTER DELETE ON contacts BEGIN
    DELETE FROM search WHERE rowid = old.contact_key * 4 + 1;
END;

CREATE TRIGGER search_deals_inserted AFTER INSERT ON deals BEGIN
    INSERT OR REPLACE INTO search (rowid, name, ids)
        SELECT entry, name, ids FROM search_entries WHERE entity = 'deal' AND id = new.id;
END;

CREATE TRIGGER search_deals_updated AFTER UPDATE ON deals
WHEN old.deal_key IS NOT new.deal_key OR old.id IS NOT new.id OR old.name IS NOT new.name
    OR old.reference IS NOT new.reference OR old.order_number IS NOT new.order_number
BEGIN
    DELETE FROM search WHERE rowid = old.deal_key * 4 + 2;
    INSERT OR REPLACE INTO search (rowid, name, ids)
        SELECT entry, name, ids FROM search_entries WHERE entity = 'deal' AND id = new.id;
END;

CREATE TRIGGER search_deals_deleted AFTER DELETE ON deals BEGIN
    DELETE FROM search WHERE rowid = old.deal_key * 4 + 2;
END;

CREATE TRIGGER search_invoices_inserted AFTER INSERT ON invoices BEGIN
    INSERT OR REPLACE INTO search (rowid, name, ids)
        SELECT entry, name, ids FROM search_entries WHERE entity = 'invoice' AND id = new.id;
END;

CREATE TRIGGER search_invoices_updated AFTER UPDATE ON invoices
WHEN old.invoice_key IS NOT new.invoice_key OR old.id IS NOT new.id OR old.number IS NOT new.number
    OR old.order_reference IS NOT new.order_reference
BEGIN
    DELETE FROM search WHERE rowid = old.invoice_key * 4 + 3;
    INSERT OR REPLACE INTO search (rowid, name, ids)
        SELECT entry, name, ids FROM search_entries WHERE entity = 'invoice' AND id = new.id;
END;

CREATE TRIGGER search_invoices_deleted AFTER DELETE ON invoices BEGIN
    DELETE FROM search WHERE rowid = old.invoice_key * 4 + 3;
END;

CREATE TRIGGER search_overrides_inserted AFTER INSERT ON overrides
WHEN new.entity IN ('customer', 'contact', 'deal', 'invoice') BEGIN
    INSERT OR REPLACE INTO search (rowid, name, ids)
        SELECT entry, name, ids FROM search_entries WHERE entity = new.entity AND id = new.entity_id;
END;

CREATE TRIGGER search_overrides_updated AFTER UPDATE ON overrides
WHEN old.entity IN ('customer', 'contact', 'deal', 'invoice')
    OR new.entity IN ('customer', 'contact', 'deal', 'invoice') BEGIN
    INSERT OR REPLACE INTO search (rowid, name, ids)
        SELECT entry, name, ids FROM search_entries WHERE entity = old.entity AND id = old.entity_id;
    INSERT OR REPLACE INTO search (rowid, name, ids)
        SELECT entry, name, ids FROM search_entries WHERE entity = new.entity AND id = new.entity_id;
END;

CREATE TRIGGER search_overrides_deleted AFTER DELETE ON overrides
WHEN old.entity IN ('customer', 'contact', 'deal', 'invoice') BEGIN
    INSERT OR REPLACE INTO search (rowid, name, ids)
        SELECT entry, name, ids FROM search_entries WHERE entity = old.entity AND id = old.entity_id;
END;

-- What an older database holds already.
INSERT INTO search (rowid, name, ids) SELECT entry, name, ids FROM search_entries;
