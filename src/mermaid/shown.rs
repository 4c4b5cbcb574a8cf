//! What a diagram of a journey shows, for those who compare it with what others read.

use super::outline::outline;
use crate::document::Project;
use crate::library::Names;

/// A diagram as people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its title.
    pub title: String,
    /// Its sections, in order.
    pub sections: Vec<ShownSection>,
}

/// A section as people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownSection {
    /// Its name.
    pub name: String,
    /// Names, feelings (−2 to 2) and actors of its tasks, in order.
    pub tasks: Vec<(String, Option<i8>, Vec<String>)>,
}

/// The diagram of the first journey of a project; `None` for a project without one, which there is not.
pub fn shown(project: &Project) -> Option<Shown> {
    let names = Names::new(project.language());
    let diagram = outline(project, project.journeys().first()?, &names);
    let section = |section: super::Section| ShownSection {
        name: section.name,
        tasks: section.tasks.iter().map(super::Task::told).collect(),
    };
    Some(Shown { title: diagram.title, sections: diagram.sections.into_iter().map(section).collect() })
}
