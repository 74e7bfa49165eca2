using MmsCodec.Fuzzing.Running;

return await FuzzCommand.RunAsync(args);
