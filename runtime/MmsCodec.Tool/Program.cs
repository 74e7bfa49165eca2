using MmsCodec.Tool;
using MmsCodec.Tool.Commands;

return await MmsCommand.RunAsync(args, ToolConsole.OfProcess());
