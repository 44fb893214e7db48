//! Connections: taken one by one within the limits, and ended in peace.

use std::sync::Arc;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use super::limits::Limits;

/// Answers until `end`; then what is being answered is answered, within the limit.
pub(super) async fn answer(
    listener: TcpListener,
    router: Router,
    limits: &Limits,
    end: impl Future<Output = ()>,
) {
    let slots = Arc::new(Semaphore::new(limits.connections));
    let all = GracefulShutdown::new();
    let mut head = http1::Builder::new();
    head.timer(TokioTimer::new())
        .header_read_timeout(limits.head_time)
        .max_buf_size(64 * 1024);
    tokio::pin!(end);
    loop {
        let next = tokio::select! {
            () = &mut end => break,
            next = next(&listener, &slots) => next,
        };
        let Some((stream, slot)) = next else { continue };
        let service = TowerToHyperService::new(router.clone());
        let connection = all.watch(head.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            // What goes wrong on a connection is its other end's to see.
            let _ = connection.await;
            drop(slot);
        });
    }
    drop(listener);
    let _ = timeout(limits.farewell, all.shutdown()).await;
}

/// The next connection, once there is room for it; none where the system refuses it (too many files
/// open, a caller gone already).
async fn next(
    listener: &TcpListener,
    slots: &Arc<Semaphore>,
) -> Option<(TcpStream, OwnedSemaphorePermit)> {
    let slot = Arc::clone(slots).acquire_owned().await.ok()?;
    let Ok((stream, _)) = listener.accept().await else {
        // Whatever it lacks, it does not come back at once.
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        return None;
    };
    // Answers are whole when they are written: nothing is gained by waiting for more.
    let _ = stream.set_nodelay(true);
    Some((stream, slot))
}
