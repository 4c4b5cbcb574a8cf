//! The sample projects that are built in: what newcomers see first.

/// The samples' file names and texts, in the order they are offered.
pub const SAMPLES: [(&str, &str); 2] = [
    ("bakkerij-de-korenaar.ron", include_str!("../saved_maps/bakkerij-de-korenaar.ron")),
    ("northlight-consulting.ron", include_str!("../saved_maps/northlight-consulting.ron")),
];
