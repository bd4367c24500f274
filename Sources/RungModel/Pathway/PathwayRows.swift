/// Roles that stand side by side in a drawing.
struct PathwayRow: Equatable {
  var roles: [Int]
  /// Rows of one group are joined by steps.
  var group: Int
  /// Stands above the row.
  var heading = ""
}

extension Pathway {
  /// The roles from the first to the last: what is joined by steps layer by layer, then those that no step joins.
  /// - Parameter columns: how many roles have room beside one another.
  func rows(columns: Int) -> [PathwayRow] {
    let (groups, layers) = (groups(), layers())
    var rows: [PathwayRow] = []
    for (group, roles) in groups.enumerated() where roles.count > 1 {
      let byLayer = roles.sorted { (layers[$0], $0) < (layers[$1], $1) }
      for role in byLayer {
        if let last = rows.last, last.group == group, last.roles.count < columns,
          layers[last.roles[0]] == layers[role]
        {
          rows[rows.count - 1].roles.append(role)
        } else {
          rows.append(PathwayRow(roles: [role], group: group))
        }
      }
    }
    return rows + rowsAlone(groups.filter { $0.count == 1 }.map { $0[0] }, columns, firstGroup: groups.count)
  }

  private func rowsAlone(_ roles: [Int], _ columns: Int, firstGroup: Int) -> [PathwayRow] {
    var rows: [PathwayRow] = []
    for role in roles {
      if let last = rows.last, last.roles.count < columns, (last.roles + [role]).allSatisfy(isBare) {
        rows[rows.count - 1].roles.append(role)
      } else {
        rows.append(PathwayRow(roles: [role], group: firstGroup + rows.count))
      }
    }
    if !rows.isEmpty { rows[0].heading = words.noStep }
    return rows
  }

  private func isBare(_ role: Int) -> Bool { roles[role].waysIn.isEmpty && roles[role].routesOut.isEmpty }

  /// The layer of each role: the longest way to it. Of the steps that make a circle, the one that leads back to a role
  /// from which the way came, in authored order, does not count.
  package func layers() -> [Int] {
    let order = orderAlongSteps()
    var position = [Int](repeating: 0, count: roles.count)
    for (index, role) in order.enumerated() { position[role] = index }
    var layers = [Int](repeating: 0, count: roles.count)
    for role in order {
      for step in roles[role].steps where position[step.to] > position[role] {
        layers[step.to] = max(layers[step.to], layers[role] + 1)
      }
    }
    return layers
  }

  /// All roles, each before those that it leads to, but for circles. Without recursion, since a way may be long.
  private func orderAlongSteps() -> [Int] {
    var isSeen = [Bool](repeating: false, count: roles.count)
    var finished: [Int] = []
    for root in roles.indices where !isSeen[root] {
      var trail = [(role: root, next: 0)]
      isSeen[root] = true
      while let (role, next) = trail.last {
        guard next < roles[role].steps.count else {
          finished.append(trail.removeLast().role)
          continue
        }
        trail[trail.count - 1].next += 1
        let to = roles[role].steps[next].to
        if !isSeen[to] {
          isSeen[to] = true
          trail.append((to, 0))
        }
      }
    }
    return finished.reversed()
  }

  /// The roles that steps join, in authored order, by the first of each.
  private func groups() -> [[Int]] {
    var beside = [[Int]](repeating: [], count: roles.count)
    for (role, details) in roles.enumerated() {
      for step in details.steps {
        beside[role].append(step.to)
        beside[step.to].append(role)
      }
    }
    var isSeen = [Bool](repeating: false, count: roles.count)
    var groups: [[Int]] = []
    for first in roles.indices where !isSeen[first] {
      var (found, index) = ([first], 0)
      isSeen[first] = true
      while index < found.count {
        for other in beside[found[index]] where !isSeen[other] {
          isSeen[other] = true
          found.append(other)
        }
        index += 1
      }
      groups.append(found.sorted())
    }
    return groups
  }
}
