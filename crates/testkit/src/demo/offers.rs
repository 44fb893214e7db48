//! What a deal offers: its lines and prices, its schedule or dated instalments, its terms.
//! Deliberately absent: when and for whom (`sales`).

use diapason_model::Date;

use super::days::{AS_OF, is_summer_break, plus, plus_months, working};
use super::deal::{Deal, Line, Planned};
use super::directory::{Directory, Product};
use super::draws::Draws;
use super::process::STAGES;
use super::rates;
use super::trades::{Amount, Item, TRADES, Trade};

const MILLION: i64 = 1_000_000;

/// Gives a deal its lines, its schedule and its conditions.
pub(super) fn fill(directory: &Directory, deal: &mut Deal, draws: &mut Draws) {
    let trade = &TRADES[deal.trade];
    let offered: Vec<&Item> = trade
        .items
        .iter()
        .filter(|item| draws.percent(item.chance))
        .collect();
    // A training or a parts order whose every item fell away is of the trade's first one.
    let offered = if offered.is_empty() {
        vec![&trade.items[0]]
    } else {
        offered
    };
    let scale = draws.choose(&[(80, 22), (112, 30), (145, 31), (195, 17)]);
    deal.schedule = schedule_of(trade, draws);
    for item in offered {
        let line = line(directory, deal, item, scale, draws);
        deal.lines.push(line);
    }
    conditions(directory, deal, trade, draws);
    let dated = draws.percent(if trade.works { 26 } else { 5 });
    if dated && !matches!(trade.key, "maintenance" | "heating") {
        deal.schedule = None;
        deal.instalments = instalments(deal, draws);
    } else if draws.percent(40) {
        own_schedules(directory, deal);
    }
    if deal.is_open() && deal.lines.len() > 1 && draws.percent(38) {
        own_probabilities(deal, draws);
    }
}

fn line(directory: &Directory, deal: &Deal, item: &Item, scale: i64, draws: &mut Draws) -> Line {
    let position = directory.product(item.code);
    let product = &directory.products[position];
    let discount = draws.choose(&[
        (0, 50),
        (20, 10),
        (30, 12),
        (50, 13),
        (75, 6),
        (100, 6),
        (120, 3),
    ]);
    let reference = if deal.is_won() { deal.date } else { AS_OF };
    let mut line = match item.amount {
        Amount::Lump(least, most) => lump((least, most), deal, scale, draws),
        Amount::Units(least, most) => {
            let units = draws.skewed(least, most);
            let units = (units * scale / 100).max(least);
            units_of(product, deal, units * MILLION, discount)
        }
        Amount::Months(least, most) => {
            let units = draws.skewed(least, most);
            let two_years = deal.schedule == Some("mensuel-24");
            let months = if two_years { 24 } else { 12 };
            units_of(product, deal, units * months * MILLION, discount)
        }
    };
    line.product = position;
    line.cost = cost_when_won(product, deal, &line, reference);
    if product.kind == "subscription" {
        let months = if deal.schedule == Some("mensuel-24") {
            24
        } else {
            12
        };
        let from = plus_months(deal.date, 1);
        line.service = Some((from, plus(plus_months(from, months), -1)));
    }
    line
}

fn units_of(product: &Product, deal: &Deal, quantity: i64, discount: i64) -> Line {
    let price = product
        .price_on(deal.created_on)
        .expect("what is sold by the unit has a list price");
    let euros = rates::to_euros(price, product.currency, deal.created_on);
    let price = if product.currency == deal.currency {
        price
    } else {
        rounded(
            rates::from_euros(euros, deal.currency, deal.created_on),
            price,
        )
    };
    Line {
        product: 0,
        quantity,
        unit_price: price,
        discount,
        unit_cost: None,
        cost_range: None,
        probability: None,
        schedule: None,
        service: None,
        cost: None,
    }
}

/// A converted price as a person writes it.
fn rounded(price: i64, size: i64) -> i64 {
    let unit = if size >= 1_000 * MILLION {
        5 * MILLION
    } else {
        MILLION / 2
    };
    (price + unit / 2) / unit * unit
}

/// Works for one price, with the estimate of their cost.
fn lump((least, most): (i64, i64), deal: &Deal, scale: i64, draws: &mut Draws) -> Line {
    let hundreds = (draws.skewed(least, most) * scale / 100).max(least);
    // People write 48 750 or 126 400, rarely 48 712.
    let euros = hundreds * 100 + draws.choose(&[(0, 60), (50, 25), (80, 15)]);
    let price = rates::from_euros(euros, deal.currency, deal.created_on) / 50 * 50;
    let trade = &TRADES[deal.trade];
    let (cheap, dear) = trade.lump_cost;
    let share = draws.between(cheap * 10, dear * 10);
    let cost = price * share / 1000 / 10 * 10;
    let range = (trade.works && draws.percent(70)).then(|| {
        let low = cost * draws.between(90, 97) / 100;
        let high = cost * draws.between(106, 134) / 100;
        (low / 10 * 1000, high / 10 * 1000)
    });
    // Parts on demand and some small works are priced without any estimate.
    let small = range.is_none() && euros < 150_000;
    let unknown = !trade.works || (small && draws.percent(45));
    Line {
        product: 0,
        quantity: MILLION,
        unit_price: price * MILLION,
        discount: draws.choose(&[(0, 62), (20, 12), (30, 14), (50, 12)]),
        unit_cost: (!unknown).then_some(cost * MILLION),
        cost_range: range,
        probability: None,
        schedule: None,
        service: None,
        cost: None,
    }
}

/// The cost as the forecast finds it: the line's, else the product's then, brought to the deal's
/// currency.
fn cost_when_won(product: &Product, deal: &Deal, line: &Line, reference: Date) -> Option<i64> {
    if let Some(unit_cost) = line.unit_cost {
        return Some(line.cost_at(unit_cost));
    }
    let cost = line.cost_at(product.cost_on(reference)?);
    if product.currency == deal.currency {
        return Some(cost);
    }
    let euros = rates::to_euros(cost, product.currency, reference);
    Some(rates::from_euros(euros, deal.currency, reference))
}

/// The trade's usual schedules; one deal in seven says nothing and takes the company's.
fn schedule_of(trade: &Trade, draws: &mut Draws) -> Option<&'static str> {
    let schedule = draws.choose(trade.schedules);
    let silent = schedule == "livraison" && draws.percent(60);
    (!silent).then_some(schedule)
}

/// Terms that the law allows between businesses (LAW.md); public bodies have the law's own.
const TERMS: [(&str, i64); 8] = [
    ("+30d", 30),
    ("+45d", 15),
    ("+60d", 14),
    ("+45d eom", 16),
    ("eom +45d", 8),
    ("+30d eom", 9),
    ("eom day10", 4),
    ("+0d", 4),
];

fn conditions(directory: &Directory, deal: &mut Deal, trade: &Trade, draws: &mut Draws) {
    let buyer = &directory.customers[deal.customer];
    let private = buyer.segment != "Public" && buyer.kind != "person";
    if private && draws.percent(14) {
        deal.terms = Some(draws.choose(&TERMS)).filter(|terms| *terms != buyer.terms);
    }
    let retained = if buyer.segment == "Public" { 55 } else { 30 };
    deal.retention = trade.works && buyer.country == "FR" && draws.percent(retained);
}

/// Lines that are billed otherwise than their deal: subscriptions monthly, goods on delivery.
fn own_schedules(directory: &Directory, deal: &mut Deal) {
    let works = TRADES[deal.trade].works;
    for line in &mut deal.lines {
        line.schedule = match directory.products[line.product].kind.as_str() {
            "subscription" if works => Some("mensuel-12"),
            "goods" if works && line.unit_cost.is_none() => Some("livraison"),
            _ => None,
        };
    }
}

/// Where the salesperson knows better than one figure for the whole: the services are surer than
/// the works, or the other way round.
fn own_probabilities(deal: &mut Deal, draws: &mut Draws) {
    let base = deal.probability.unwrap_or(STAGES[deal.stage].probability);
    for line in &mut deal.lines {
        if draws.percent(60) {
            let own = (base + 5 * draws.between(-5, 5)).clamp(5, 95);
            line.probability = (own != base).then_some(own);
        }
    }
}

/// How a whole is cut: label, kind, percent.
type Cut = &'static [(&'static str, &'static str, i64)];

const CUTS: [Cut; 4] = [
    &[
        ("Acompte", "deposit", 30),
        ("Livraison", "milestone", 45),
        ("Réception", "balance", 25),
    ],
    &[
        ("Acompte", "deposit", 20),
        ("Situation n° 1", "situation", 25),
        ("Situation n° 2", "situation", 30),
        ("Solde", "balance", 25),
    ],
    &[
        ("Acompte", "deposit", 15),
        ("Études validées", "milestone", 15),
        ("Matériel sur site", "milestone", 35),
        ("Essais", "milestone", 25),
        ("Levée des réserves", "balance", 10),
    ],
    &[
        ("Commande", "deposit", 40),
        ("Mise en service", "balance", 60),
    ],
];

/// Dated instalments that sum to the cent: of the first line, or of the whole deal.
fn instalments(deal: &Deal, draws: &mut Draws) -> Vec<Planned> {
    let line = (deal.lines.len() > 1 && draws.percent(30)).then_some(0);
    let whole = line.map_or_else(|| deal.amount(), |line: usize| deal.lines[line].amount());
    let cut = *draws.pick(&CUTS);
    let mut left = whole;
    let mut on = working(plus(deal.date, draws.between(4, 14)));
    let mut planned = Vec::new();
    for (place, (label, kind, percent)) in cut.iter().enumerate() {
        // Tens of euros, as an offer writes them; the last one takes what is left.
        let amount = if place + 1 == cut.len() {
            left
        } else {
            whole * percent / 100 / 1000 * 1000
        };
        left -= amount;
        planned.push(Planned {
            line,
            label,
            kind,
            on,
            amount,
        });
        let next = plus(on, draws.between(30, 75));
        on = working(if is_summer_break(next) {
            plus(next, 28)
        } else {
            next
        });
    }
    planned
}
