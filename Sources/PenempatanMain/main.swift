import PenempatanTool

Tool.runAndExit(Array(CommandLine.arguments.dropFirst()))
