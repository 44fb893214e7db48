//! Copies of the open database, and databases from copies.
//!
//! Deliberately absent: how a copy is made or put in (`crate::care`).

use std::path::PathBuf;
use std::sync::Arc;

use crate::care;
use crate::desk::databases::absolute;
use crate::desk::jobs::{Ended, Progress, Read};
use crate::desk::session::{Desk, Inner, Now, Open};
use crate::desk::wire::{BackupRequest, JobId, JobStage, RestoreRequest};
use crate::error::AppError;
use crate::workspace::{Place, usual_database};

impl Desk {
    pub(in crate::desk) fn begin_backup(&self, request: &BackupRequest) -> Result<JobId, AppError> {
        let file = absolute(&request.path)?;
        let passphrase = request.passphrase.clone();
        let standing = if request.replace {
            care::Standing::Replaced
        } else {
            care::Standing::Refused
        };
        let place = self.inner.open()?.place.clone();
        let about = file.clone();
        self.inner.begin_job("backup", about, move |_, progress| {
            progress.at(JobStage::Writing, None, Read::default());
            // A connection of its own: others read and write meanwhile.
            let store = place.open()?;
            care::backup_where(&store, &file, passphrase.as_ref(), standing)?;
            Ok(Ended::done(Some(file.display().to_string())))
        })
    }

    pub(in crate::desk) fn begin_restore(
        &self,
        request: &RestoreRequest,
    ) -> Result<JobId, AppError> {
        let file = absolute(&request.path)?;
        let into = request.into.as_deref().map(absolute).transpose()?;
        let place = self.inner.place_to_restore(into);
        let passphrase = request.passphrase.clone();
        let about = file.clone();
        self.inner
            .begin_job("restore", about, move |inner, progress| {
                restore(inner, place, progress, |place| {
                    care::restore(place, &file, passphrase.as_ref())
                })
            })
    }
}

impl Inner {
    /// Where a copy goes that names no place: to the open database, else to the one that could not
    /// be opened, else to the usual place.
    fn place_to_restore(&self, into: Option<PathBuf>) -> Place {
        let path = match (into, self.now()) {
            (Some(path), _) => path,
            (None, Now::Open(open)) => return open.place.clone(),
            (None, Now::Failed(problem)) if !problem.path.is_empty() => problem.path.into(),
            (None, _) => usual_database(&self.data_folder),
        };
        self.place_known(&path, None)
    }
}

fn restore(
    inner: &Arc<Inner>,
    place: Place,
    progress: &mut Progress,
    put_in: impl FnOnce(&Place) -> Result<care::Restored, AppError>,
) -> Result<Ended, AppError> {
    let _one = inner.switching();
    progress.at(JobStage::Writing, None, Read::default());
    // The open database goes on being served: the copy is put in beside its connection, in one
    // transaction, and opened anew.
    let restored = put_in(&place)?;
    progress.at(JobStage::Computing, None, Read::default());
    inner.install(Open::at(place, &inner.changes)?);
    let kept = restored.kept.map(|kept| kept.display().to_string());
    Ok(Ended::done(kept))
}
