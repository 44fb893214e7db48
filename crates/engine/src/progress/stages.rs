//! The open stages of each pipeline in their order, and how far along each is.

use diapason_model::{Snapshot, Stage, StageIndex, StageKind, divide_half_away};

/// An open stage and its place in its pipeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StagePlace {
    /// Which.
    pub stage: StageIndex,
    /// Its place among the pipeline's open stages, from 1.
    pub place: u32,
    /// How many they are.
    pub of: u32,
}

impl StagePlace {
    /// How far along a deal in it is: place ÷ number, ppm.
    ///
    /// # Panics
    /// Never: a stage's pipeline has at least that stage.
    #[must_use]
    pub fn degree_ppm(self) -> i64 {
        divide_half_away(i128::from(self.place) * 1_000_000, i128::from(self.of))
            .and_then(|ppm| i64::try_from(ppm).ok())
            .expect("a place is at most the number of places, which is not zero")
    }
}

/// The open stages in order, and where each stage of the snapshot is among them.
pub(super) struct OpenStages {
    pub(super) list: Vec<StagePlace>,
    /// By stage of the snapshot; `None` where it is a won or lost one.
    places: Vec<Option<usize>>,
    /// Which stages share a pipeline: the first place of each.
    begins: Vec<usize>,
    /// What orders entries of one day: open ones first, then as they stand.
    ranks: Vec<usize>,
}

impl OpenStages {
    pub(super) fn of(snapshot: &Snapshot) -> Self {
        let stages = &snapshot.stages;
        let is_open = |stage: &Stage| stage.kind == StageKind::Open;
        let mut order: Vec<usize> = (0..stages.len())
            .filter(|at| is_open(&stages[*at]))
            .collect();
        order.sort_by(|a, b| {
            let key = |at: &usize| (&stages[*at].pipeline, stages[*at].position, &stages[*at].id);
            key(a).cmp(&key(b))
        });
        let mut places = vec![None; stages.len()];
        let (mut list, mut begins) = (Vec::with_capacity(order.len()), Vec::new());
        for of_pipeline in order.chunk_by(|a, b| stages[*a].pipeline == stages[*b].pipeline) {
            let begin = list.len();
            for (place, at) in (1..).zip(of_pipeline) {
                places[*at] = Some(list.len());
                begins.push(begin);
                list.push(StagePlace {
                    stage: StageIndex::from_position(*at),
                    place,
                    of: u32::try_from(of_pipeline.len()).expect("fewer stages than records"),
                });
            }
        }
        Self {
            list,
            places,
            begins,
            ranks: ranks(stages),
        }
    }

    /// The place of a stage in the list; `None` where it is no open one.
    pub(super) fn place(&self, stage: StageIndex) -> Option<usize> {
        self.places[stage.get()]
    }

    /// Whether two places are of one pipeline.
    pub(super) fn is_one_pipeline(&self, a: usize, b: usize) -> bool {
        self.begins[a] == self.begins[b]
    }

    /// What orders entries of one day.
    pub(super) fn rank(&self, stage: StageIndex) -> usize {
        self.ranks[stage.get()]
    }
}

/// Open stages first, then by position, then by id.
fn ranks(stages: &[Stage]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..stages.len()).collect();
    order.sort_by(|a, b| {
        let key = |at: &usize| {
            let stage = &stages[*at];
            (stage.kind != StageKind::Open, stage.position, &stage.id)
        };
        key(a).cmp(&key(b))
    });
    let mut ranks = vec![0; stages.len()];
    for (rank, at) in order.into_iter().enumerate() {
        ranks[at] = rank;
    }
    ranks
}
