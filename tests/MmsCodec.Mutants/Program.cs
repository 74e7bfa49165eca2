using MmsCodec.Mutants;

return await MutantsCommand.Create().Parse(args).InvokeAsync();
