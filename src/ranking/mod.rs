//! Integer scores and a total order over what fired.

mod recommend;
mod soft;
mod weight;

pub use recommend::{Alternative, Avoided, Barred, Fired, NearMiss, Ranking, Recommended, rank};
pub use soft::{Shared, Soft};
pub use weight::{Weights, cubed};
