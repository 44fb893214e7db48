//! Making a book of a snapshot, and renewing one deal of it.

use diapason_model::{
    Deal, DealIndex, DealLine, DealState, Instalment, InvoiceStatus, PaymentTerms, Snapshot,
};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::{Book, DealBacklog, Explicit, OpenLines, Plan, TermsIndex, UNKNOWN, invoiced, value};
use crate::error::EngineError;
use crate::rates::Rates;

/// From so many won deals on, their backlogs are made side by side.
const SIDE_BY_SIDE: usize = 2_000;

/// Gives each payment terms a place, the same terms the same one.
#[derive(Default)]
struct Terms {
    list: Vec<PaymentTerms>,
    known: FxHashMap<PaymentTerms, TermsIndex>,
}

impl Terms {
    fn place(&mut self, terms: &PaymentTerms) -> TermsIndex {
        if let Some(known) = self.known.get(terms) {
            return *known;
        }
        let place = u32::try_from(self.list.len()).expect("fewer terms than records");
        self.list.push(terms.clone());
        self.known.insert(terms.clone(), place);
        place
    }
}

/// Turns a snapshot into columns.
pub(crate) fn build(snapshot: Snapshot) -> Result<Book, EngineError> {
    let rates = Rates::new(snapshot.company.currency, &snapshot.fx_rates);
    // Two independent readings of the snapshot, side by side.
    let ((terms, terms_of_deal, terms_of_invoice), (line_starts, lines_by_deal)) =
        rayon::join(|| all_terms(&snapshot), || lines_by_deal(&snapshot));
    let mut plans = vec![Plan::at_anchor()];
    plans.extend(snapshot.schedules.iter().map(Plan::of));
    let (amounts, vat) = amounts(&snapshot)?;
    let receivable = invoiced::receivable(&snapshot, &terms, &terms_of_invoice)?;
    let mut book = Book {
        plans,
        default_plan: snapshot
            .company
            .default_schedule
            .map_or(0, |schedule| schedule.0 + 1),
        explicit: Explicit::new(&snapshot),
        invoiced: invoiced::invoiced_parts(&snapshot, &rates)?,
        received: invoiced::received(&snapshot, &rates)?,
        invoices_of_deal: invoices_of_deal(&snapshot),
        open_items: receivable.items,
        over_paid: receivable.over_paid,
        rates,
        terms,
        terms_of_deal,
        line_starts,
        lines_by_deal,
        amounts,
        vat,
        open: OpenLines::default(),
        won: Vec::new(),
        won_amounts: FxHashMap::default(),
        backlog: Vec::new(),
        snapshot,
    };
    book.open = book.open_lines()?;
    tabulate(&mut book);
    win(&mut book)?;
    Ok(book)
}

/// The amount of each line in its deal's currency, and its VAT in ppm.
fn amounts(snapshot: &Snapshot) -> Result<(Vec<i64>, Vec<u32>), EngineError> {
    let (mut amounts, mut vat) = (Vec::new(), Vec::new());
    // Lists of known length are filled in place by all cores; `UNKNOWN` is no amount and marks
    // the lines whose error is then told.
    snapshot
        .lines
        .par_iter()
        .with_min_len(super::open::SIDE_BY_SIDE as usize / 2)
        .map(|line| {
            let amount = value::line_amount(snapshot, line).unwrap_or(UNKNOWN);
            (amount, value::line_vat(snapshot, line))
        })
        .unzip_into_vecs(&mut amounts, &mut vat);
    if let Some(place) = amounts.iter().position(|amount| *amount == UNKNOWN) {
        value::line_amount(snapshot, &snapshot.lines[place])?;
    }
    Ok((amounts, vat))
}

/// Makes the tables of the plans whose lines pay for them, side by side.
fn tabulate(book: &mut Book) {
    let mut lines = vec![0; book.plans.len()];
    for (plan, from, to) in &book.open.runs {
        lines[*plan as usize] = to - from;
    }
    book.plans
        .par_iter_mut()
        .zip(lines)
        .for_each(|(plan, lines)| {
            if let Some(splitter) = &mut plan.splitter
                && lines > 0
            {
                splitter.tabulate(lines);
            }
        });
}

/// Values the won deals and makes their backlogs.
fn win(book: &mut Book) -> Result<(), EngineError> {
    let won: Vec<u32> = (0..)
        .zip(&book.snapshot.deals)
        .filter(|(_, deal)| matches!(deal.state, DealState::Won { .. }))
        .map(|(place, _)| place)
        .collect();
    let made: Vec<WonDeal> = if won.len() < SIDE_BY_SIDE {
        won.iter()
            .map(|deal| won_deal(book, *deal))
            .collect::<Result<_, _>>()?
    } else {
        won.par_iter()
            .map(|deal| won_deal(book, *deal))
            .collect::<Result<_, _>>()?
    };
    for deal in made {
        book.won_amounts.insert(deal.backlog.deal, deal.amount);
        book.won.extend(deal.lines);
        book.backlog.push(deal.backlog);
    }
    Ok(())
}

/// All terms that occur, and the place of each deal's and of each invoice's.
fn all_terms(snapshot: &Snapshot) -> (Vec<PaymentTerms>, Vec<TermsIndex>, Vec<TermsIndex>) {
    let mut terms = Terms::default();
    let terms_of_deal: Vec<TermsIndex> = snapshot
        .deals
        .iter()
        .map(|deal| terms.place(terms_of(snapshot, deal)))
        .collect();
    let terms_of_invoice: Vec<TermsIndex> = snapshot
        .invoices
        .iter()
        .map(|invoice| {
            let of_deal = invoice
                .deal
                .and_then(|deal| snapshot.deals[deal.get()].payment_terms.as_ref());
            let of_customer = snapshot.customers[invoice.customer.get()]
                .payment_terms
                .as_ref();
            let named = invoice.payment_terms.as_ref().or(of_deal).or(of_customer);
            terms.place(named.unwrap_or(&snapshot.company.default_payment_terms))
        })
        .collect();
    (terms.list, terms_of_deal, terms_of_invoice)
}

/// Terms of a deal: its own, else its customer's, else the company's (§4).
fn terms_of<'a>(snapshot: &'a Snapshot, deal: &'a Deal) -> &'a PaymentTerms {
    (deal.payment_terms.as_ref())
        .or(snapshot.customers[deal.customer.get()]
            .payment_terms
            .as_ref())
        .unwrap_or(&snapshot.company.default_payment_terms)
}

/// What a won deal is worth.
struct WonDeal {
    /// Lines and their amounts in the company's currency at the closing.
    lines: Vec<(u32, i64)>,
    /// Their sum.
    amount: i64,
    /// What is not yet invoiced.
    backlog: DealBacklog,
}

fn won_deal(book: &Book, deal: u32) -> Result<WonDeal, EngineError> {
    let day = crate::days::from_date(book.snapshot.deals[deal as usize].state.date());
    let mut lines = Vec::new();
    let mut amount = 0_i64;
    for &line in book.lines_of(deal) {
        let of_line = book.amount_on(line, day)?;
        lines.push((line, of_line));
        amount = amount
            .checked_add(of_line)
            .ok_or_else(|| EngineError::Overflow {
                what: format!("deal {}", book.snapshot.deals[deal as usize].id),
            })?;
    }
    let backlog = book.deal_backlog(deal, &|_, cost| Some(cost))?;
    Ok(WonDeal {
        lines,
        amount,
        backlog,
    })
}

fn lines_by_deal(snapshot: &Snapshot) -> (Vec<u32>, Vec<u32>) {
    let mut starts = vec![0_u32; snapshot.deals.len() + 1];
    for line in &snapshot.lines {
        starts[line.deal.get() + 1] += 1;
    }
    for deal in 0..snapshot.deals.len() {
        starts[deal + 1] += starts[deal];
    }
    let mut next = starts.clone();
    let mut lines = vec![0_u32; snapshot.lines.len()];
    for (place, line) in (0_u32..).zip(&snapshot.lines) {
        let at = &mut next[line.deal.get()];
        lines[*at as usize] = place;
        *at += 1;
    }
    for deal in 0..snapshot.deals.len() {
        let of_deal = &mut lines[starts[deal] as usize..starts[deal + 1] as usize];
        if of_deal.len() > 1 {
            of_deal.sort_by(|a, b| {
                snapshot.lines[*a as usize]
                    .id
                    .cmp(&snapshot.lines[*b as usize].id)
            });
        }
    }
    (starts, lines)
}

fn invoices_of_deal(snapshot: &Snapshot) -> FxHashMap<u32, Vec<u32>> {
    let mut of_deal: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    for (place, invoice) in (0_u32..).zip(&snapshot.invoices) {
        if let (InvoiceStatus::Posted, Some(deal)) = (invoice.status, invoice.deal) {
            of_deal.entry(deal.0).or_default().push(place);
        }
    }
    of_deal
}

/// Puts a changed deal in the place of the former one (see `Book::replace_deal`).
pub(crate) fn replace_deal(
    book: &mut Book,
    deal: DealIndex,
    changed: Deal,
    lines: Vec<DealLine>,
    instalments: Vec<Instalment>,
) -> Result<(), EngineError> {
    let places = book.lines_of(deal.0).to_vec();
    let before = &book.snapshot.deals[deal.get()];
    let had_instalments = book
        .snapshot
        .instalments
        .iter()
        .any(|known| known.deal == deal);
    let same_ids = places.len() == lines.len()
        && places.iter().all(|place| {
            lines
                .iter()
                .any(|line| line.id == book.snapshot.lines[*place as usize].id)
        });
    let open = matches!(before.state, DealState::Open { .. });
    let stays_open = open && matches!(changed.state, DealState::Open { .. });
    let mut snapshot_changed = same_ids && stays_open && !had_instalments && instalments.is_empty();
    let known_terms = {
        let terms = (changed.payment_terms.as_ref())
            .or(book.snapshot.customers[changed.customer.get()]
                .payment_terms
                .as_ref())
            .unwrap_or(&book.snapshot.company.default_payment_terms);
        book.terms.iter().position(|known| known == terms)
    };
    snapshot_changed &= known_terms.is_some();
    if !snapshot_changed {
        // More than a deal's own figures moves: a whole new book is the plain truth.
        return rebuild(book, deal, changed, lines, instalments, &places);
    }
    patch(book, deal, changed, &lines, &places, known_terms)
}

/// Renews the columns of an open deal's lines in place; where a line changes its run, the order
/// of the open lines is made anew.
fn patch(
    book: &mut Book,
    deal: DealIndex,
    changed: Deal,
    lines: &[DealLine],
    places: &[u32],
    terms: Option<usize>,
) -> Result<(), EngineError> {
    // A changed deal may fail (a missing rate, an amount out of range): try on a copy of what
    // it touches before anything is replaced.
    let former_deal = std::mem::replace(&mut book.snapshot.deals[deal.get()], changed);
    let former_lines: Vec<DealLine> = places
        .iter()
        .map(|place| {
            let id = book.snapshot.lines[*place as usize].id.clone();
            let line = lines.iter().find(|line| line.id == id).cloned();
            let line = line.expect("the ids were compared before");
            std::mem::replace(&mut book.snapshot.lines[*place as usize], line)
        })
        .collect();
    let former_terms = book.terms_of_deal[deal.get()];
    if let Some(terms) = terms.and_then(|terms| u32::try_from(terms).ok()) {
        book.terms_of_deal[deal.get()] = terms;
    }
    let renewed = renew_lines(book, places);
    if renewed.is_err() {
        book.snapshot.deals[deal.get()] = former_deal;
        for (place, line) in places.iter().zip(former_lines) {
            book.snapshot.lines[*place as usize] = line;
        }
        book.terms_of_deal[deal.get()] = former_terms;
        renew_lines(book, places).expect("the former deal was computed before");
    }
    renewed
}

fn renew_lines(book: &mut Book, places: &[u32]) -> Result<(), EngineError> {
    for place in places {
        let line = &book.snapshot.lines[*place as usize];
        book.amounts[*place as usize] = value::line_amount(&book.snapshot, line)?;
        book.vat[*place as usize] = value::line_vat(&book.snapshot, line);
    }
    // The order of open lines costs a few milliseconds for 100,000 lines, and a patched order
    // could not be told from a wrong one: it is made anew.
    book.open = book.open_lines()?;
    Ok(())
}

fn rebuild(
    book: &mut Book,
    deal: DealIndex,
    changed: Deal,
    lines: Vec<DealLine>,
    instalments: Vec<Instalment>,
    places: &[u32],
) -> Result<(), EngineError> {
    let mut snapshot = book.snapshot.clone();
    let vanished = places
        .iter()
        .map(|place| &snapshot.lines[*place as usize].id);
    if let Some(id) = vanished
        .into_iter()
        .find(|id| lines.iter().all(|line| line.id != **id))
    {
        return Err(EngineError::LineVanished(id.to_string()));
    }
    snapshot.deals[deal.get()] = changed;
    for line in lines {
        let known = places
            .iter()
            .find(|place| snapshot.lines[**place as usize].id == line.id);
        match known {
            Some(place) => snapshot.lines[*place as usize] = line,
            None => snapshot.lines.push(line),
        }
    }
    snapshot.instalments.retain(|known| known.deal != deal);
    snapshot.instalments.extend(instalments);
    *book = build(snapshot)?;
    Ok(())
}
