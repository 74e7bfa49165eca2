using System.CommandLine;
using MmsCodec.Mutants;

// Time to end the tests that run, and to say the score so far.
InvocationConfiguration configuration = new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) };
return await MutantsCommand.Create().Parse(args).InvokeAsync(configuration);
