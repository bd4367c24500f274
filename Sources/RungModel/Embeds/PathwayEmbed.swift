/// A drawing of how people get into the roles of a framework, from one to another, and out of it, with the same as a list.
package struct PathwayEmbed: Sendable {
  package var framework: ID<Framework>

  package init(framework: ID<Framework>) { self.framework = framework }
}
