import RungModel

/// The records that the page's instructions speak of, by number.
///
/// These are only addresses: a record is kept alive by the section that it was opened for, and a register is given
/// its old content back when that section ends. Copies would cost more than all the rest of writing a field.
struct Registers {
  typealias Address = UnsafePointer<any Record>

  private let addresses: UnsafeMutablePointer<Address>
  private let count: Int
  /// What the scratch register points to, for ever; `load` replaces its content.
  private let scratch: UnsafeMutablePointer<any Record>
  /// What is kept for the whole page, for the registers from `firstPart` on.
  private let parts: UnsafeMutablePointer<any Record>
  private let firstPart: Int

  /// - Parameter parts: how many of the registers, the last ones, are for records kept for the whole page.
  init(count: Int, parts partCount: Int) {
    self.count = count
    firstPart = count - partCount
    parts = .allocate(capacity: partCount)
    scratch = .allocate(capacity: 1)
    scratch.initialize(to: Absent())
    addresses = .allocate(capacity: count)
    addresses.initialize(repeating: Address(scratch), count: count)
  }

  /// To be called by the owner, once.
  func deallocate() {
    for part in firstPart..<count where addresses[part] != Address(scratch) {
      (parts + (part - firstPart)).deinitialize(count: 1)
    }
    parts.deallocate()
    addresses.deallocate()
    scratch.deinitialize(count: 1)
    scratch.deallocate()
  }

  subscript(register: Int32) -> Address {
    get { addresses[Int(register)] }
    nonmutating set { addresses[Int(register)] = newValue }
  }

  func write(_ field: Instruction.Field, into out: inout ByteBuffer, escaped: Bool) {
    RungTemplates.write(self[field.register].pointee, Int(field.slot), into: &out, escaped: escaped)
  }

  func holds(_ field: Instruction.Field) -> Bool {
    RungTemplates.holds(self[field.register].pointee, Int(field.slot))
  }

  func forEach(
    _ field: Instruction.Field, into out: inout ByteBuffer, _ body: (Address, inout ByteBuffer) -> Void
  ) {
    if field.register == scratchRegister {
      // What is inside may load something else meanwhile.
      let owner = scratch.pointee
      owner.forEach(Int(field.slot), into: &out, body)
    } else {
      RungTemplates.forEach(self[field.register].pointee, Int(field.slot), into: &out, body)
    }
  }

  func load(_ field: Instruction.Field, into out: inout ByteBuffer) {
    let owner = self[field.register].pointee
    scratch.pointee = Absent()
    owner.forEach(Int(field.slot), into: &out) { record, _ in scratch.pointee = record.pointee }
  }
}

extension Registers {
  /// Fills `register` for the whole page, unless that has been done.
  func keep(_ field: Instruction.Field, in register: Int32, into out: inout ByteBuffer) {
    guard self[register] == Address(scratch) else { return }
    let part = parts + (Int(register) - firstPart)
    part.initialize(to: Absent())
    self[field.register].pointee.forEach(Int(field.slot), into: &out) { record, _ in part.pointee = record.pointee }
    self[register] = Address(part)
  }
}

// Borrowing keeps the record where it is.
private func write(_ record: borrowing any Record, _ slot: Int, into out: inout ByteBuffer, escaped: Bool) {
  record.write(slot, into: &out, escaped: escaped)
}

private func holds(_ record: borrowing any Record, _ slot: Int) -> Bool { record.holds(slot) }

private func forEach(
  _ record: borrowing any Record, _ slot: Int, into out: inout ByteBuffer,
  _ body: (Registers.Address, inout ByteBuffer) -> Void
) {
  record.forEach(slot, into: &out, body)
}
