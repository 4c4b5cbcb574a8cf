//! The other version of a journey: as it is beside as it should be, of the same persona.

use crate::document::{Journey, Project, Stage};
use crate::lang::Lang;
use crate::layout::{OtherFeelings, means};

/// The journey of the same persona, product and route in the other version; the first of several.
pub fn other_version<'a>(project: &'a Project, journey: &Journey) -> Option<&'a Journey> {
    let (persona, version) = (journey.persona()?, journey.version()?);
    let of_same = |other: &&Journey| {
        other.persona() == Some(persona)
            && other.product() == journey.product()
            && other.route() == journey.route()
            && other.version().is_some_and(|found| found != version)
    };
    project.journeys().iter().find(of_same)
}

/// The feelings of the other version, stage by stage of the journey in sight; `None` where it has none.
///
/// A stage is found again by the framework's stage it came from, or by its name.
pub fn other_feelings(project: &Project, journey: &Journey, lang: &Lang) -> Option<OtherFeelings> {
    let other = other_version(project, journey)?;
    let names = lang.names();
    let felt = means(other);
    let is_same =
        |a: &Stage, b: &Stage| (a.origin.is_some() && a.origin == b.origin) || names.stage(a) == names.stage(b);
    let mean = |stage: &Stage| {
        let at = other.stages().iter().position(|found| is_same(stage, found))?;
        felt.get(at).copied().flatten()
    };
    let means: Vec<_> = journey.stages().iter().map(mean).collect();
    let name = other.version().map(|version| lang.say(&format!("version-{}-short", version.id()))).unwrap_or_default();
    means.iter().any(Option::is_some).then_some(OtherFeelings { means, name })
}
