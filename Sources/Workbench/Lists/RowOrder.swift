/// Sorting long lists of rows by numbers, which has to be done between two keys.
enum RowOrder {
  /// The rows by a number, equal ones in the order they come in.
  static func sorted(_ rows: [Int], isDescending: Bool = false, by number: (Int) -> Int) -> [Int] {
    var numbers = rows.map(number)
    guard var lowest = numbers.first else { return rows }
    var highest = lowest
    for number in numbers { (lowest, highest) = (min(lowest, number), max(highest, number)) }
    guard lowest < highest else { return rows }
    if isDescending { for index in numbers.indices { numbers[index] = lowest + (highest - numbers[index]) } }
    let range = highest - lowest + 1
    guard range <= 4 * rows.count + 65_536 else {
      return zip(numbers, rows).enumerated().sorted { left, right in
        (left.element.0, left.offset) < (right.element.0, right.offset)
      }.map(\.element.1)
    }
    // So many of each number are there: so each row's place is known without comparing any.
    var places = [Int](repeating: 0, count: range + 1)
    for number in numbers { places[number - lowest + 1] += 1 }
    for index in 1...range { places[index] += places[index - 1] }
    var result = rows
    for (row, number) in zip(rows, numbers) {
      result[places[number - lowest]] = row
      places[number - lowest] += 1
    }
    return result
  }
}
