import Glibc
import LearningRegister
import RegisterSample
import RegisterStorage

func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
}
func best(_ name: String, _ runs: Int = 15, _ body: () -> Void) {
  if CommandLine.arguments.count > 2, CommandLine.arguments[2] != name { return }
  let runs = CommandLine.arguments.count > 2 ? runs * 30 : runs
  var times: [Double] = []
  for _ in 0..<runs {
    let start = now()
    body()
    times.append(now() - start)
  }
  times.sort()
  print(name, "min", times[0], "median", times[runs / 2])
}
let (folder, register) = try RegisterFolder.open(at: CommandLine.arguments[1], detail: .full)
var snapshot = Register.Snapshot()
snapshot.offices = register.offices.sorted
snapshot.targets = register.targets.sorted
snapshot.enterprises = register.enterprises.sorted
snapshot.workers = register.workers.sorted
snapshot.campaigns = register.campaigns.sorted
snapshot.attendance = register.attendance.sorted
snapshot.honours = register.honours.sorted
best("snapshot") { _ = Register(snapshot) }
best("figures", 50) { _ = register.figures(asOf: "2026-11-22") }
best("directory", 5) { _ = WorkerDirectory(register) }
let directory = WorkerDirectory(register)
for key in ["n", "a", "t", "nguyen", "thi", "nguyen thi", "nva", "123", "0", "cn0000", "nguyen van an"] {
  best("find \(key) \(directory.find(key).count)", 7) { _ = directory.find(key) }
}
var changed = register
let list = register.attendance.sorted[100]
var revision = list.revision
best("one change", 200) {
  var next = changed.attendance[list.id]!
  if revision % 2 == 1 { next.late.append("CN000001") } else { next.late.removeAll { $0 == "CN000001" } }
  next.heads = nil
  _ = try! changed.apply(Change([.replace(.attendance(next), basedOn: revision)]))
  revision += 1
}
