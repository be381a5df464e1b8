// Placeholder so that the empty room compiles; removed with the first real file.
