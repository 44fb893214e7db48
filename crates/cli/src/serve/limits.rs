//! How much the service takes at once, and how long it waits for anybody.
//!
//! Not for enemies, who are refused, but so that a program that runs wild does not take the machine.

use std::time::Duration;

/// The limits of one service.
#[derive(Debug, Clone)]
pub(super) struct Limits {
    /// Connections open at once; who comes later waits.
    pub(super) connections: usize,
    /// How long a request's head, and the next request of a connection, may take.
    pub(super) head_time: Duration,
    /// Bytes of a request's body.
    pub(super) body: usize,
    /// How long a body may take.
    pub(super) body_time: Duration,
    /// Commands worked on at once.
    pub(super) requests: usize,
    /// How long a command waits until one of those has ended.
    pub(super) waiting_time: Duration,
    /// How long a command may take until its caller is told that it takes too long.
    pub(super) work_time: Duration,
    /// Streams of events open at once.
    pub(super) streams: usize,
    /// After so long a stream without an event says that it lives.
    pub(super) heartbeat: Duration,
    /// How long the end waits for requests and background work.
    pub(super) farewell: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 64,
            head_time: Duration::from_secs(20),
            body: 1024 * 1024,
            body_time: Duration::from_secs(10),
            requests: 8,
            waiting_time: Duration::from_secs(10),
            work_time: Duration::from_mins(1),
            streams: 16,
            heartbeat: Duration::from_secs(15),
            farewell: Duration::from_secs(5),
        }
    }
}
