import Glibc
import Workbench

/// Why the system refused something, in the person's language where it is one of the usual reasons.
func systemReason(_ number: Int32) -> String {
  switch number {
  case ENOENT: say(Phrase("không có tệp hoặc thư mục này", "no such file or folder"))
  case EACCES, EPERM: say(Phrase("không có quyền", "not permitted"))
  case ENOSPC, EDQUOT: say(Phrase("ổ đĩa đã đầy", "the disk is full"))
  case EROFS: say(Phrase("ổ đĩa chỉ đọc", "the disk is read-only"))
  case EISDIR: say(Phrase("đây là thư mục", "it is a folder"))
  case ENOTDIR: say(Phrase("đường dẫn đi qua một tệp, không phải thư mục", "a part of the path is no folder"))
  case EEXIST: say(Phrase("đã có tệp tên này", "a file of that name is there"))
  case EIO: say(Phrase("lỗi đọc ghi ổ đĩa", "the disk reports an error"))
  default: String(cString: strerror(number))
  }
}
