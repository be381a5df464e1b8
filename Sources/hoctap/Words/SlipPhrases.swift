import Workbench

// The words of `slip`.
extension Phrase {
  static let slipAbstract = Phrase(
    "In phiếu học tập của một người, hoặc kiểm tra mã trên phiếu.",
    "Print the learning slip of a worker, or check the code on one.")
  static let slipDiscussion = Phrase(
    """
    Ví dụ:  hoctap slip SỔ CN000123 --as-of 2026-06-30
            hoctap slip SỔ --check CN000123-20261122-7KQM
    Cuối phiếu có mã kiểm tra, tính từ những gì phiếu ghi. Kiểm tra: 0 khớp với sổ,
    1 không khớp hoặc không có người ấy.
    """,
    """
    Examples:  hoctap slip FOLDER CN000123 --as-of 2026-06-30
               hoctap slip FOLDER --check CN000123-20261122-7KQM
    The check code at the end is computed from what the slip says. A check ends
    with 0 when it matches the register, 1 when it does not or nobody has the code.
    """)
  static let slipWorkerHelp = Phrase("Mã người lao động", "The worker's code")
  static let slipWorkerName = Phrase("MÃ", "CODE")
  static let slipCheckHelp = Phrase("Kiểm tra mã này thay vì in", "Check this code instead of printing")
  static let slipOneOfTwo = Phrase(
    "Cần mã người lao động, hoặc --check với mã trên phiếu (không kèm --as-of).",
    "Give a worker's code, or --check with the code on a slip (without --as-of).")
  static let slipNobody = Phrase("Không có người mang mã “{0}” trong sổ.", "Nobody in the register has the code “{0}”.")
  static let slipNotACode = Phrase(
    "“{0}” không phải mã kiểm tra trên phiếu, dạng CN000123-20261122-7KQM.",
    "“{0}” is no check code of a slip, such as CN000123-20261122-7KQM.")
}
