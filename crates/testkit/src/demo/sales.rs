//! How the four hundred deals come about: when, for whom, of which trade, won or lost.
//! Deliberately absent: their lines (`offers`) and their files (`deal_files`).

use diapason_model::{Date, Month};

use chrono::Datelike;

use super::days::{
    AS_OF, is_summer_break, is_working, on, plus, plus_months, working, working_before,
};
use super::deal::Deal;
use super::directory::{Customer, Directory};
use super::draws::Draws;
use super::offers;
use super::people::SALESPEOPLE;
use super::process::{LOST, STAGES, WON};
use super::trades::{TRADES, demand};

/// How many deals there are.
const COUNT: usize = 400;

/// How many deals are created in each month of the year, against each other.
const SEASON: [i64; 12] = [10, 10, 11, 9, 7, 10, 6, 3, 11, 12, 10, 6];

/// A contract that comes up for renewal.
struct Renewal {
    on: Date,
    customer: usize,
    trade: usize,
    salesperson: usize,
}

/// The deals, by creation date.
pub(super) fn deals(directory: &Directory) -> Vec<Deal> {
    let mut deals: Vec<Deal> = Vec::new();
    let mut renewals: Vec<Renewal> = Vec::new();
    for (number, created_on) in (1..).zip(creation_dates()) {
        let draws = &mut Draws::of("deal", number);
        let due = renewals.iter().position(|renewal| renewal.on <= created_on);
        let renewal = due.map(|place| renewals.remove(place));
        let mut deal = begin(directory, (number, created_on), renewal.as_ref(), draws);
        deal.name = unique_name(directory, &deals, &deal, draws);
        let buyer = &directory.customers[deal.customer];
        conclude(&mut deal, buyer.insolvent_on, draws);
        offers::fill(directory, &mut deal, draws);
        let sound = buyer.insolvent_on.is_none();
        if deal.is_won() && sound && matches!(TRADES[deal.trade].key, "maintenance" | "heating") {
            renewals.push(Renewal {
                on: plus(plus_months(deal.date, 10), draws.between(-15, 25)),
                customer: deal.customer,
                trade: deal.trade,
                salesperson: deal.salesperson,
            });
        }
        deals.push(deal);
    }
    deals
}

/// Working days from the end of May 2024 to the as-of date, growing a little, low in August.
fn creation_dates() -> Vec<Date> {
    let months: Vec<Month> = (0..31)
        .map(|months| Month::of(plus_months(on(2024, 5, 1), months)))
        .collect();
    let weights: Vec<i64> = (0_i64..)
        .zip(&months)
        .map(|(age, month)| {
            let season = SEASON[usize::try_from(month.month() - 1).expect("a position")];
            // The CRM was filled with the deals under way when it came.
            let part = match age {
                0 | 1 => 9,
                2 => 7,
                30 => 2,
                _ => 4,
            };
            season * (100 + 3 * age) * part
        })
        .collect();
    let count = i64::try_from(COUNT).expect("a few hundred");
    let draws = &mut Draws::of("creation", 0);
    let mut dates = Vec::new();
    for (month, count) in months.iter().zip(super::deal::allocate(count, &weights)) {
        for _ in 0..count {
            dates.push(created_in(*month, draws));
        }
    }
    dates.sort_unstable();
    dates
}

fn created_in(month: Month, draws: &mut Draws) -> Date {
    loop {
        let day = plus(
            month.first_day(),
            draws.between(0, i64::from(month.days()) - 1),
        );
        let within = on(2024, 5, 20) <= day && day <= AS_OF && is_working(day);
        let quiet = is_summer_break(day) && draws.percent(80);
        if within && !quiet {
            return day;
        }
    }
}

const ORIGINS: [(&str, i64); 6] = [
    ("Client existant", 34),
    ("Appel d’offres", 18),
    ("Recommandation", 16),
    ("Prospection", 14),
    ("Site web", 11),
    ("Salon", 7),
];

fn begin(
    directory: &Directory,
    (number, created_on): (usize, Date),
    renewal: Option<&Renewal>,
    draws: &mut Draws,
) -> Deal {
    // Nobody sells to a customer whose trouble is known.
    let sound = |known: &Customer| {
        known
            .insolvent_on
            .is_none_or(|failed| created_on < plus(failed, -150))
    };
    let weight = |known: &Customer| if sound(known) { known.weight } else { 0 };
    let weights: Vec<i64> = directory.customers.iter().map(weight).collect();
    let customer = renewal.map_or_else(|| draws.weighted(&weights), |renewal| renewal.customer);
    let buyer = &directory.customers[customer];
    let trade = renewal.map_or_else(
        || draws.weighted(&demand(buyer.sector.as_bytes(), buyer.segment == "Export")),
        |renewal| renewal.trade,
    );
    // Now and then a colleague of the team takes the deal.
    let colleagues: Vec<usize> = (0..SALESPEOPLE.len())
        .filter(|person| SALESPEOPLE[*person].team == SALESPEOPLE[buyer.salesperson].team)
        .collect();
    let salesperson = match renewal {
        Some(renewal) => renewal.salesperson,
        None if draws.percent(12) => *draws.pick(&colleagues),
        None => buyer.salesperson,
    };
    let origin = match (renewal, buyer.segment.as_str()) {
        (Some(_), _) => "Client existant",
        (None, "Public") if draws.percent(70) => "Appel d’offres",
        _ => draws.choose(&ORIGINS),
    };
    Deal {
        id: format!("D{number:03}"),
        name: String::new(),
        trade,
        customer,
        salesperson,
        created_on,
        date: created_on,
        first_expected: created_on,
        stage: 0,
        history: Vec::new(),
        currency: buyer.currency,
        probability: None,
        terms: None,
        schedule: None,
        retention: false,
        renewal: renewal.is_some(),
        lines: Vec::new(),
        instalments: Vec::new(),
        project: None,
        origin,
    }
}

/// A name that the customer has no deal of yet.
fn unique_name(directory: &Directory, deals: &[Deal], deal: &Deal, draws: &mut Draws) -> String {
    let sector = &directory.customers[deal.customer].sector;
    let trade = &TRADES[deal.trade];
    // The year in which it will be delivered, as far as anyone knows.
    let year = plus(
        deal.created_on,
        i64::midpoint(trade.cycle.0, trade.cycle.1) + 60,
    )
    .year();
    let taken = |name: &str| {
        let mut same = deals.iter().filter(|known| known.customer == deal.customer);
        same.any(|known| known.name == name)
    };
    let mut name = trade.name(draws, sector, year);
    for _ in 0..12 {
        if !taken(&name) {
            return name;
        }
        name = trade.name(draws, sector, year);
    }
    (2..100)
        .map(|lot| format!("{name}, lot {lot}"))
        .find(|lot| !taken(lot))
        .expect("some lot is new")
}

/// A day on which customers sign: at work, not in the summer break nor between the holidays.
pub(super) fn signing_day(date: Date) -> Date {
    let moved = if is_summer_break(date) {
        plus(date, 26)
    } else if (date.month(), date.day()) > (12, 23) {
        plus(date, 12)
    } else {
        date
    };
    working(moved)
}

/// When it closes and how: the outcome, the stages on the way, the probability stated.
fn conclude(deal: &mut Deal, failed: Option<Date>, draws: &mut Draws) {
    let trade = &TRADES[deal.trade];
    let person = &SALESPEOPLE[deal.salesperson];
    let (least, most) = trade.cycle;
    let days = if deal.renewal {
        draws.between(40, 75)
    } else {
        draws.between(least, most)
    };
    let under_way = deal.created_on < on(2024, 8, 1);
    let days = if under_way {
        days * draws.between(12, 95) / 100 + 6
    } else {
        days
    };
    let natural = signing_day(plus(deal.created_on, days));
    deal.first_expected =
        working(plus(natural, -draws.between(-8, 60)).max(plus(deal.created_on, 10)));
    let (progress, closed) = outcome_of(natural, draws);
    let wins = match failed {
        Some(failed) if natural > plus(failed, -200) => 0,
        _ if deal.renewal => 88,
        _ => trade.wins + person.wins + 2,
    };
    if closed {
        let won = draws.percent(wins);
        deal.stage = if won { WON } else { LOST };
        deal.date = natural;
        let reached = if won {
            4
        } else {
            draws.choose(&[(0, 15), (1, 25), (2, 35), (3, 22), (4, 3)])
        };
        deal.history = on_the_way(deal, reached, (natural - deal.created_on).num_days(), draws);
        deal.history.push((deal.stage, natural));
    } else {
        deal.stage = progress;
        // A deal whose time is over stays open for a while before anyone says so.
        let stale = natural <= AS_OF;
        deal.date = if stale {
            natural
        } else {
            signing_day(natural.max(plus(AS_OF, 4)))
        };
        let elapsed = (AS_OF - deal.created_on).num_days();
        let total = (deal.date - deal.created_on).num_days().max(elapsed);
        deal.history = on_the_way(deal, progress, total, draws);
        deal.probability = stated(deal.stage, person.hopes, draws);
    }
}

/// The stage that an open deal has reached, and whether it is closed.
fn outcome_of(natural: Date, draws: &mut Draws) -> (usize, bool) {
    let left = (natural - AS_OF).num_days();
    let stage = match left {
        ..=15 => draws.choose(&[(2, 20), (3, 45), (4, 35)]),
        16..=60 => draws.choose(&[(1, 12), (2, 40), (3, 36), (4, 12)]),
        61..=130 => draws.choose(&[(0, 15), (1, 35), (2, 38), (3, 12)]),
        _ => draws.choose(&[(0, 55), (1, 35), (2, 10)]),
    };
    let forgotten = left >= -70 && draws.percent(22);
    (stage, left <= 0 && !forgotten)
}

/// The dates on which a deal entered the stages up to `reached`, within so many days.
fn on_the_way(deal: &Deal, reached: usize, days: i64, draws: &mut Draws) -> Vec<(usize, Date)> {
    const SHARES: [i64; 5] = [0, 14, 37, 61, 86];
    let quick = days < 45;
    let mut history = vec![(0, deal.created_on)];
    for (stage, share) in SHARES.iter().enumerate().take(reached + 1).skip(1) {
        // Small sales skip the study, and many a customer signs without a verbal yes.
        let skipped = (stage == 1 && quick) || (stage == 4 && !deal.is_open() && draws.percent(45));
        if skipped && stage != reached {
            continue;
        }
        let before = history.last().map_or(deal.created_on, |(_, date)| *date);
        let on = working_before(plus(
            deal.created_on,
            days * (share + draws.between(-6, 6)) / 100,
        ));
        let latest = if deal.is_open() {
            AS_OF
        } else {
            plus(deal.created_on, days)
        };
        let on = working_before(on.max(before).min(latest)).max(before);
        history.push((stage, on));
    }
    history
}

/// What the salesperson says, in percent; nothing where the stage's figure is taken.
fn stated(stage: usize, hopes: i64, draws: &mut Draws) -> Option<i64> {
    let of_stage = STAGES[stage].probability;
    if !draws.percent(58) {
        return None;
    }
    let said = of_stage + hopes + 5 * draws.between(-3, 3);
    let said = (said / 5 * 5).clamp(5, 95);
    (said != of_stage).then_some(said)
}
