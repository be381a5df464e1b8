/// placeholder
@main
struct Driver { static func main() {} }
