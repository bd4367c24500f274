/// The kinds of link by name: what stands before the colon of `role:senior` or `source:handbook#table-1`.
package enum LinkKind: String, CaseIterable, Sendable {
  case role, tier, area, statement, framework, source, term, compare, step, crosswalk, site
}
