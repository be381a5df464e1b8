import LearningRegister

/// The same register and the same question for sqlite3.
enum DatabaseScripts {
  /// Makes the tables, with an index for every way the question goes.
  static func load(tables folder: String) -> String {
    """
    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
    CREATE TABLE enterprise(id INTEGER PRIMARY KEY, code TEXT, kind TEXT, opened INT, closed INT);
    CREATE TABLE headcount(enterprise INT, day INT, workers INT);
    CREATE TABLE worker(id INTEGER PRIMARY KEY, code TEXT);
    CREATE TABLE spell(worker INT, enterprise INT, first INT, past INT);
    CREATE TABLE campaign(id INTEGER PRIMARY KEY, state TEXT, fields INT);
    CREATE TABLE session(id INTEGER PRIMARY KEY, campaign INT, day INT);
    CREATE TABLE honour(worker INT, decided INT, withdrawn INT, boxes INT, score INT, lowest INT);
    CREATE TEMP TABLE raw(worker INT, session INT, enterprise INT);
    CREATE TABLE mark(worker INT, session INT, enterprise INT, PRIMARY KEY(worker, session, enterprise)) WITHOUT ROWID;
    .mode csv
    .import \(folder)/enterprise.csv enterprise
    .import \(folder)/headcount.csv headcount
    .import \(folder)/worker.csv worker
    .import \(folder)/spell.csv spell
    .import \(folder)/campaign.csv campaign
    .import \(folder)/session.csv session
    .import \(folder)/honour.csv honour
    .import \(folder)/mark.csv raw
    INSERT OR IGNORE INTO mark SELECT worker, session, enterprise FROM raw ORDER BY 1, 2, 3;
    CREATE INDEX headcount_by_enterprise ON headcount(enterprise, day, workers);
    CREATE INDEX spell_by_worker ON spell(worker, enterprise, first, past);
    CREATE INDEX session_by_campaign ON session(campaign, day);
    CREATE INDEX honour_by_worker ON honour(worker, decided);
    CREATE INDEX mark_by_enterprise ON mark(enterprise, session, worker);
    CREATE INDEX mark_by_session ON mark(session, worker);
    ANALYZE;

    """
  }

  /// Prints a line for every enterprise and one for the whole: code, named, population, five times reached, five
  /// percentages in tenths, four times attendances.
  static func ask(_ register: Register, asOf day: Day) -> String {
    let office = register.office(on: day)
    let start = Window.cumulative.begin(endingOn: day, programmeStart: office?.programmeStart ?? "2022-10-19")
    let scope = (office?.scope ?? [.company, .cooperative]).map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let need = TitleRule.needed(difficultArea: office?.difficultArea ?? false)
    let today = day.number
    let bits = (0..<4).map { "max(k.fields >> \($0) & 1)" }.joined(separator: ", ")
    let sums = (0..<4).map { "sum(k.fields >> \($0) & 1)" }.joined(separator: ", ")
    let reached = ["a", "b", "c", "d", "e"].map { "coalesce(sum(\($0)), 0)" }.joined(separator: ", ")
    func line(_ code: String, _ totals: String, _ population: String, _ attendances: String) -> String {
      let shares = (0..<5).map {
        "CASE WHEN \(population) > 0 THEN r.\("abcde".dropFirst($0).prefix(1)) * 1000 / \(population) END"
      }
      return
        "SELECT \(code), \(totals).named, \(population), r.a, r.b, r.c, r.d, r.e, \(shares.joined(separator: ", ")),"
        + " \(attendances).a, \(attendances).b, \(attendances).c, \(attendances).d"
    }
    return """
      PRAGMA temp_store = MEMORY; PRAGMA cache_size = -262144; PRAGMA mmap_size = 1073741824;
      CREATE TEMP TABLE counted(id INTEGER PRIMARY KEY, fields INT);
      INSERT INTO counted SELECT s.id, c.fields FROM campaign c JOIN session s ON s.campaign = c.id
        WHERE c.state = 'held' AND s.day BETWEEN \(start.number) AND \(today);
      CREATE TEMP TABLE reach(worker INTEGER PRIMARY KEY, a, b, c, d);
      INSERT INTO reach SELECT m.worker, \(bits) FROM mark m JOIN counted k ON k.id = m.session GROUP BY m.worker;
      CREATE TEMP TABLE active(worker INT, enterprise INT, a, b, c, d, e, PRIMARY KEY(enterprise, worker)) WITHOUT ROWID;
      INSERT OR IGNORE INTO active
        SELECT s.worker, s.enterprise, coalesce(r.a, 0), coalesce(r.b, 0), coalesce(r.c, 0), coalesce(r.d, 0),
          EXISTS(SELECT 1 FROM honour h WHERE h.worker = s.worker AND h.decided <= \(today) AND h.withdrawn > \(today)
            AND (h.boxes = 0 OR h.boxes = 10 AND h.score >= \(need) AND h.lowest >= \(TitleRule.lowestBox)))
        FROM spell s JOIN enterprise n ON n.id = s.enterprise LEFT JOIN reach r ON r.worker = s.worker
        WHERE s.first <= \(today) AND s.past > \(today) AND n.kind IN (\(scope))
          AND n.opened <= \(today) AND n.closed > \(today);
      CREATE TEMP TABLE total(id INTEGER PRIMARY KEY, code TEXT, named INT, population INT, a, b, c, d, e);
      INSERT INTO total SELECT n.id, n.code, count(t.worker), 0, \(reached)
        FROM enterprise n LEFT JOIN active t ON t.enterprise = n.id
        WHERE n.kind IN (\(scope)) AND n.opened <= \(today) AND n.closed > \(today) GROUP BY n.id;
      UPDATE total SET population = max(named, coalesce((SELECT workers FROM headcount h
        WHERE h.enterprise = total.id AND h.day <= \(today) ORDER BY day DESC LIMIT 1), 0));
      CREATE TEMP TABLE visits(enterprise INTEGER PRIMARY KEY, a, b, c, d);
      INSERT INTO visits SELECT m.enterprise, \(sums)
        FROM mark m JOIN counted k ON k.id = m.session WHERE m.enterprise >= 0 GROUP BY m.enterprise;
      \(line("r.code", "r", "r.population", "v")) FROM total r LEFT JOIN visits v ON v.enterprise = r.id ORDER BY r.code;
      CREATE TEMP TABLE whole(named INT, population INT, a, b, c, d, e);
      INSERT INTO whole SELECT count(*), (SELECT sum(population - named) FROM total) + count(*), \(reached)
        FROM (SELECT DISTINCT worker, a, b, c, d, e FROM active);
      \(line("'whole'", "r", "r.population", "v")) FROM whole r,
        (SELECT sum(fields & 1) a, sum(fields >> 1 & 1) b, sum(fields >> 2 & 1) c, sum(fields >> 3 & 1) d
          FROM (SELECT DISTINCT m.session, m.worker, k.fields FROM counted k JOIN mark m ON m.session = k.id)) v;

      """
  }
}
