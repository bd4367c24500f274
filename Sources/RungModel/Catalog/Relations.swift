/// What frameworks, holders and statements are to one another, apart from their words.
struct Relations: Sendable {
  /// The statements that continue or repeat a statement, by statement.
  let successors: [[ID<Statement>]]
  /// By framework, in authored order.
  let steps: [[StepPair]]
  /// The steps that lead from or to a holder, by holder, in authored order.
  let stepsOfHolders: [[StepPair]]
  /// The roles of its framework whose progression names a holder, by holder, in authored order.
  let leading: [[ID<Holder>]]
  /// Where a holder stands among those of its framework, by holder.
  let positions: [Int]
  /// The statement that wrote the words of each, by statement.
  let origins: [ID<Statement>]
  /// What each holder carries up, by holder and area position.
  let carried: [[[ID<Statement>]]]
  /// The points nested in these that are left out where they are carried to, by holder.
  let replacedPoints: [Set<ID<Statement>>]
  /// The holders that carry a statement up, by statement; of points nested in one see `Catalog.carriers(of:)`.
  let carriers: [[ID<Holder>]]

  init(frameworks: [Framework], holders: [Holder], statements: [Statement]) {
    successors = indexSuccessors(of: statements)
    steps = indexSteps(of: frameworks, holders: holders)
    stepsOfHolders = indexStepsOfHolders(steps, count: holders.count)
    leading = indexLeading(holders)
    positions = indexPositions(of: frameworks, count: holders.count)
    origins = indexOrigins(of: statements)
    let index = CarriedIndex(holders: holders, statements: statements, origins: origins)
    (carried, replacedPoints) = (index.byHolder, index.replacedPoints)
    carriers = indexCarriers(of: index.byHolder, holders: holders, statements: statements)
  }
}
