using System.Buffers;
using System.Reflection;
using System.Runtime.Loader;
using MmsCodec.Inspection;
using MmsCodec.Tests.Pdus.Samples;

namespace MmsCodec.Tests.Threads;

/// <summary>Many threads that all are the first to use the codec: it is loaded anew for each round.</summary>
public sealed class FirstUseTests
{
    private const int Rounds = 10;

    [Theory]
    [InlineData("MmsCodec.MmsSchema", "Pdus")]
    [InlineData("MmsCodec.MmsSchema", "Headers")]
    [InlineData("MmsCodec.MmsSchema+Values", "Charset")]
    [InlineData("MmsCodec.MmsSchema+PduDefinitions", "RetrieveConf")]
    [InlineData("MmsCodec.Inspection.InspectionSchema", "Mms")]
    public void All_get_the_same_definition(string type, string property)
    {
        for (int round = 0; round < Rounds; round++)
        {
            PropertyInfo definition = Anew().GetType(type, throwOnError: true)!.GetProperty(property)!;

            IReadOnlyList<object?> read = AtOnce.Do(() => definition.GetValue(null));

            Assert.NotNull(read[0]);
            Assert.All(read, other => Assert.Same(read[0], other));
        }
    }

    [Fact]
    public void All_read_the_same_tree()
    {
        ReadOnlyMemory<byte> octets = PduSamples.Of(MmsMessageType.RetrieveConf).Octets;
        for (int round = 0; round < Rounds; round++)
        {
            Type document = Anew().GetType(typeof(MmsDocument).FullName!, throwOnError: true)!;
            MethodInfo read = document.GetMethod(nameof(MmsDocument.Read), [typeof(ReadOnlyMemory<byte>), typeof(int)])!;
            MethodInfo write = document.GetMethod(nameof(MmsDocument.Encode), [typeof(IBufferWriter<byte>)])!;

            IReadOnlyList<byte[]> written = AtOnce.Do(() =>
            {
                ArrayBufferWriter<byte> output = new();
                write.Invoke(read.Invoke(null, [octets, 0]), [output]);
                return output.WrittenSpan.ToArray();
            });

            Assert.All(written, tree => Assert.Equal(octets.ToArray(), tree));
        }
    }

    private static Assembly Anew() =>
        new AssemblyLoadContext(nameof(FirstUseTests), isCollectible: true).LoadFromAssemblyPath(typeof(MmsPdu).Assembly.Location);
}
