using System.Reflection;
using MmsCodec.Client;
using MmsCodec.Relay;

namespace MmsCodec.Tool.Tests.Statics;

/// <summary>No static field of what is shipped changes after it was made: threads share nothing that one of them could alter.</summary>
public class StaticStateTests
{
    private const string OfReader = "read once from the schema's text; handed out as what cannot be changed, and nothing casts it back";

    /// <summary>Fields that could change by their type, and why they do not.</summary>
    private static readonly IReadOnlyDictionary<string, string> Reviewed = new Dictionary<string, string>
    {
        ["ChoiceLayout.<Cases>k__BackingField"] = OfReader,
        ["ContentParameterKinds.ByToken"] = "private, and nothing is written to it after the static constructor",
        ["EnumDefinition._byOctet"] = "private, and filled in the constructor only",
        ["EnumDefinition.<Reserved>k__BackingField"] = OfReader,
        ["EnumDefinition.<Tokens>k__BackingField"] = OfReader,
        ["FieldDefinition.<Allowed>k__BackingField"] = OfReader,
        ["FormsLayout.<Forms>k__BackingField"] = OfReader,
        ["HeaderSetDefinition.<Headers>k__BackingField"] = OfReader,
        ["HeaderSetDefinition._byCode"] = "private, and filled in the constructor only",
        ["HeaderSetDefinition._byName"] = "private, and filled in the constructor only",
        ["MmsCharsets.Encodings"] = "keeps what was made once, safe for threads, for charsets with a name only",
        ["NumbersDefinition.<Numbers>k__BackingField"] = OfReader,
        ["NumbersDefinition._byCode"] = "private, and filled in the constructor only",
        ["NumbersDefinition._byName"] = "private, and filled in the constructor only",
        ["ParametersDefinition.<Parameters>k__BackingField"] = OfReader,
        ["ParametersDefinition._byToken"] = "private, and filled in the constructor only",
        ["PduDefinition.<AtLeastOneOf>k__BackingField"] = OfReader,
        ["PduDefinition.<Fields>k__BackingField"] = OfReader,
        ["PduDefinition._byHeader"] = "private, and filled in the constructor only",
        ["PrimitiveDefinition.All"] = "private, and only read",
        ["RelayHost.Idn"] = "private, and none of its properties is set after it was made",
        ["RelayPatternIndex`1._byHost"] = "of RelayDirectory.Empty, to which nothing is added",
        ["SchemaCatalog._entries"] = "private, and filled in the constructor only",
        ["SchemaEntry.<text>P"] = "a parameter of the constructor, which nothing sets",
        ["SchemaEntry._definition"] = "set by CompareExchange, so that all threads get the first one",
        ["SequenceLayout.<Items>k__BackingField"] = OfReader,
        ["HostLookup.Free"] = "counts the look-ups that run in the process, safe for threads, which is its use",
        ["SpecialAddresses.Ipv4"] = "private, and only read",
        ["SpecialAddresses.Ipv6"] = "private, and only read",
        ["SpecialAddresses.Translated"] = "private, and only read",
        ["Confirmation.NoParts"] = "handed out as read-only memory",
        ["MboxAttributes.Unasked"] = "private, and only read",
    };

    public static TheoryData<string> Assemblies =>
        [.. new[] { typeof(MmsPdu), typeof(ReceivedNotification), typeof(MmsClient), typeof(RelayAnswer) }.Select(type => type.Assembly.GetName().Name!)];

    /// <summary>Reads all of the schema, which is read when it is asked for: what other tests asked for makes no difference.</summary>
    public StaticStateTests()
    {
        foreach (PropertyInfo definition in typeof(MmsSchema).GetNestedTypes().Append(typeof(MmsSchema)).SelectMany(type => type.GetProperties()))
        {
            Assert.NotNull(definition.GetValue(null));
        }

        Assert.NotNull(MmsSchema.Catalog.Additions);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_static_field_can_change(string assembly)
    {
        string[] found = [.. StaticState.In(Assembly.Load(assembly).GetTypes()).Where(fault => !Reviewed.ContainsKey(NameOf(fault)))];

        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    [Fact]
    public void What_was_reviewed_is_still_there()
    {
        string[] found = [.. Assemblies.SelectMany(row => StaticState.In(Assembly.Load(row.Data).GetTypes())).Select(NameOf)];

        Assert.Equal([], Reviewed.Keys.Except(found));
    }

    [Fact]
    public void Every_kind_of_field_that_can_change_is_found()
    {
        string[] found = [.. StaticState.In(typeof(Changing)).Select(fault => fault.Replace("StaticStateTests.", "", StringComparison.Ordinal))];

        Assert.Equal(
            [
                "Changing.<Made>k__BackingField: can be set",
                "Changing.<Name>k__BackingField: can be set",
                "Changing.Cache: its Dictionary`2 can be changed",
                "Changing.Count: can be set",
                "Changing.Listed: its List`1 can be changed",
                "Changing.Scratch: each thread has its own, and can set it",
                "Changing.Table: its Int32[] can be changed",
                "Holder.Inner: its Byte[] can be changed",
                "Holder.Value: can be set",
            ],
            found);
    }

    [Fact]
    public void What_cannot_change_is_not_found() => Assert.Empty(StaticState.In(typeof(Constant)));

    private static string NameOf(string fault) => fault[..fault.IndexOf(':', StringComparison.Ordinal)];

#pragma warning disable CA2211, CS0169, CS0649 // Fields that are what the test is about.
    private static class Changing
    {
        public static int Count;

        public static string? Name { get; set; }

        [ThreadStatic]
        public static byte[]? Scratch;

        public static readonly int[] Table = [1];

        public static readonly IReadOnlyList<int> Listed = new List<int> { 1 };

        public static readonly IReadOnlyList<object> Held = ["text", new Holder()];

        public static object Made => field ??= new object(); // threads that come first at once get different ones

        public static readonly IReadOnlyDictionary<string, int> Cache = new Dictionary<string, int>();
    }

    private static class Constant
    {
        public const int Count = 1;

        public static readonly IReadOnlyList<string> Listed = ["a", "b"];

        public static readonly Func<int, int> Next = n => n + 1;

        public static readonly int[] Empty = [];

        public static readonly Version? Version = new(1, 0);

        public static string Name { get; } = "name";

        public static object Made => LazyInitializer.EnsureInitialized(ref field, static () => new object());

        public static ReadOnlySpan<byte> Octets => [1, 2, 3];
    }

    private sealed class Holder
    {
        public readonly byte[] Inner = [1];
        public int Value;
    }
#pragma warning restore
}
