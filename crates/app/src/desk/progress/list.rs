//! The list of salespeople, alone or under their teams, with the company at its foot.

use diapason_engine::{ProgressFigures, ProgressGroup};
use diapason_model::{Salesperson, Snapshot, divide_half_away};

use super::asked::Asked;
use super::order::compare;
use super::reasons::reasons;
use crate::desk::page::{MOST_ROWS, refused};
use crate::desk::session::OpenBook;
use crate::desk::wire::{
    ProgressGrouping, ProgressPage, ProgressPageRequest, ProgressRow, ProgressScope,
};
use crate::error::AppError;
use crate::progress::Viewer;
use crate::wire::{fraction, money};

/// A window of the list.
pub(crate) fn progress_page(
    open: &OpenBook,
    request: &ProgressPageRequest,
) -> Result<ProgressPage, AppError> {
    check_limit(request.limit)?;
    let asked = Asked::of(open, request.as_of.as_deref(), request.span)?;
    let list = List {
        data: open.book.snapshot(),
        asked: &asked,
        viewer: Viewer::new(&open.book, &asked.progress),
    };
    let places = list.places(request);
    let shown = places.iter().skip(request.offset as usize);
    let question = asked.progress.question;
    Ok(ProgressPage {
        as_of: question.as_of.to_string(),
        currency: open.book.currency().to_string(),
        from: question.from.to_string(),
        to: question.to.to_string(),
        count: u32::try_from(places.len()).unwrap_or(u32::MAX),
        offset: request.offset,
        rows: shown
            .take(request.limit as usize)
            .map(|place| list.row(*place))
            .collect(),
        total: list.row(Place::Company),
    })
}

pub(super) fn check_limit(limit: u32) -> Result<(), AppError> {
    if limit > MOST_ROWS {
        return Err(refused(format!(
            "{limit} rows at once: ask for at most {MOST_ROWS}"
        )));
    }
    Ok(())
}

/// The salesperson of a key; none for deals without one.
pub(super) fn person<'a>(data: &'a Snapshot, key: &str) -> Option<&'a Salesperson> {
    data.salespeople
        .iter()
        .find(|person| person.id.as_str() == key)
}

/// The key of a salesperson's team, empty where there is none.
pub(super) fn team_key<'a>(data: &'a Snapshot, salesperson: &str) -> &'a str {
    let team = person(data, salesperson).and_then(|person| person.team);
    team.map_or("", |team| data.teams[team.get()].id.as_str())
}

/// What stands at a place of the list.
#[derive(Clone, Copy)]
enum Place<'a> {
    Company,
    Team(&'a ProgressGroup),
    Person(&'a ProgressGroup),
    Member(&'a ProgressGroup),
}

struct List<'a> {
    data: &'a Snapshot,
    asked: &'a Asked,
    viewer: Viewer<'a>,
}

impl<'a> List<'a> {
    fn places(&self, request: &ProgressPageRequest) -> Vec<Place<'a>> {
        let sorted = |groups: &'a [ProgressGroup]| {
            let mut sorted: Vec<&ProgressGroup> = groups.iter().collect();
            sorted.sort_by(|a, b| compare(a, b, request.sort));
            sorted
        };
        let people = sorted(&self.asked.progress.salespeople);
        if request.by == ProgressGrouping::Salesperson {
            return people.into_iter().map(Place::Person).collect();
        }
        let mut places = Vec::new();
        let mut teams = sorted(&self.asked.progress.teams);
        // Salespeople without a team stand alone, after the teams.
        teams.retain(|team| !team.key.is_empty());
        for team in teams {
            places.push(Place::Team(team));
            let members = people
                .iter()
                .filter(|one| team_key(self.data, &one.key) == team.key);
            places.extend(members.map(|one| Place::Member(one)));
        }
        let alone = people
            .iter()
            .filter(|one| team_key(self.data, &one.key).is_empty());
        places.extend(alone.map(|one| Place::Person(one)));
        places
    }

    fn row(&self, place: Place<'_>) -> ProgressRow {
        let key = |group: &ProgressGroup| group.key.clone();
        match place {
            Place::Company => {
                let label = &self.data.company.name;
                let figures = self.asked.company();
                let expected = self.asked.expected;
                self.told(ProgressScope::Company, ("", label), figures, expected)
            }
            Place::Team(team) => self.told(
                ProgressScope::Team { key: key(team) },
                (&team.key, &team.label),
                &team.figures,
                self.asked.expected_of_team(&team.key),
            ),
            Place::Person(one) | Place::Member(one) => {
                let of_one = self.told(
                    ProgressScope::Salesperson { key: key(one) },
                    (&one.key, &one.label),
                    &one.figures,
                    self.asked.expected_of_person(&one.key),
                );
                let team = person(self.data, &one.key).and_then(|person| person.team);
                ProgressRow {
                    is_member: matches!(place, Place::Member(_)),
                    team: team.map(|team| self.data.teams[team.get()].name.to_string()),
                    ..of_one
                }
            }
        }
    }

    fn told(
        &self,
        scope: ProgressScope,
        (key, label): (&str, &str),
        figures: &ProgressFigures,
        expected: i64,
    ) -> ProgressRow {
        let due = figures.quota_due_minor.zip(figures.quota_minor);
        let due_share = due.and_then(|(due, quota)| {
            let ppm = divide_half_away(i128::from(due) * 1_000_000, i128::from(quota))?;
            i64::try_from(ppm).ok()
        });
        ProgressRow {
            scope,
            is_member: false,
            team: None,
            figures: self.viewer.group(key, label, figures),
            expected: money(expected, self.data.company.currency),
            due_share: due_share.map(fraction),
            reasons: reasons(self.data, self.asked, figures, expected),
        }
    }
}
