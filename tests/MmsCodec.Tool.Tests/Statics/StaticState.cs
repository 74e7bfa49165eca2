using System.Collections;
using System.Collections.Frozen;
using System.Collections.ObjectModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MmsCodec.Tool.Tests.Statics;

/// <summary>
/// Finds static fields that can be set, and, in what the others hold, fields that can be set and collections whose elements can. What a field
/// holds is told from its value, not from how it is declared.
/// </summary>
internal sealed class StaticState
{
    private const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic;

    // Types of the framework whose instances do not change, or may be used by threads at once, as their documentation says.
    private static readonly Type[] Safe =
    [
        typeof(string), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(Guid), typeof(Uri), typeof(Type), typeof(Version),
        typeof(Delegate), typeof(System.Text.Encoding), typeof(System.Text.CompositeFormat), typeof(System.Text.RegularExpressions.Regex),
        typeof(System.Globalization.CultureInfo), typeof(StringComparer), typeof(TimeProvider), typeof(System.Net.IPNetwork), typeof(System.Net.IPAddress),
        typeof(System.Diagnostics.ActivitySource), typeof(System.Diagnostics.Metrics.Instrument), typeof(System.Diagnostics.Metrics.Meter),
        typeof(System.Buffers.ArrayPool<>), typeof(System.Buffers.MemoryPool<>), typeof(System.Buffers.SearchValues<>), typeof(FrozenDictionary<,>),
        typeof(FrozenSet<>), typeof(ReadOnlyMemory<>), typeof(JsonSerializerOptions), typeof(JsonSerializerContext),
    ];

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);

    /// <summary>The fields that can change, each as <c>Type.Field: why</c>, with the type that declares the field.</summary>
    public static IEnumerable<string> In(params IEnumerable<Type> types)
    {
        StaticState state = new();
        foreach (FieldInfo field in types.Where(type => !IsOfGenerators(type)).SelectMany(type => type.GetFields(Own | BindingFlags.Static)))
        {
            state.LookAt(field);
        }

        return state._found;
    }

    private void LookAt(FieldInfo field)
    {
        if (field.IsLiteral || IsOfLambda(field))
        {
            return;
        }

        if (field.IsDefined(typeof(ThreadStaticAttribute)))
        {
            Add(field, "each thread has its own, and can set it");
        }
        else if (!field.IsInitOnly && !IsMadeOnce(field))
        {
            Add(field, "can be set");
        }
        else if (!field.DeclaringType!.ContainsGenericParameters && !field.FieldType.IsPointer)
        {
            LookInto(field, field.GetValue(null));
        }
    }

    private void LookInto(FieldInfo field, object? value)
    {
        if (value is null || IsSafe(value.GetType()) || (!value.GetType().IsValueType && !_seen.Add(value)))
        {
            return;
        }

        Type type = value.GetType();
        if (value is IEnumerable items && (type.IsArray || type.Namespace?.StartsWith("MmsCodec", StringComparison.Ordinal) != true))
        {
            if (!IsReadOnly(type) && value is not Array { Length: 0 })
            {
                Add(field, $"its {type.Name} can be changed");
            }

            foreach (object? item in items)
            {
                LookInto(field, item);
            }

            return;
        }

        foreach (FieldInfo inner in FieldsOf(type))
        {
            if (!inner.IsInitOnly && !type.IsValueType && !IsMadeOnce(inner))
            {
                bool isOurs = inner.DeclaringType!.Namespace!.StartsWith("MmsCodec", StringComparison.Ordinal);
                Add(isOurs ? inner : field, isOurs ? "can be set" : $"its {type.Name} can change");
                if (!isOurs)
                {
                    return;
                }
            }

            LookInto(inner, inner.GetValue(value));
        }
    }

    private void Add(FieldInfo field, string why) => _found.Add($"{NameOf(field)}: {why}");

    private static string NameOf(FieldInfo field) => $"{(field.DeclaringType!.IsNested ? $"{field.DeclaringType.DeclaringType!.Name}." : "")}{field.DeclaringType.Name}.{field.Name}";

    // What the compiler makes of a collection expression for a read-only interface, and what nobody else can see the inside of.
    private static bool IsReadOnly(Type type) => type.Name.StartsWith("<>z__ReadOnly", StringComparison.Ordinal)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ReadOnlyCollection<>));

    private static IEnumerable<FieldInfo> FieldsOf(Type? type) =>
        type is null ? [] : [.. type.GetFields(Own | BindingFlags.Instance), .. FieldsOf(type.BaseType)];

    private static bool IsSafe(Type type) => type.IsPrimitive || type.IsEnum || type.IsPointer
        || Ancestry(type).Any(t => Safe.Contains(t.IsGenericType ? t.GetGenericTypeDefinition() : t));

    private static IEnumerable<Type> Ancestry(Type? type) => type is null ? [] : [type, .. Ancestry(type.BaseType)];

    // The compiler keeps delegates that capture nothing; whichever thread makes one, it is the same.
    private static bool IsOfLambda(FieldInfo field) => typeof(Delegate).IsAssignableFrom(field.FieldType) && field.Name.StartsWith('<');

    // Written by the framework's own generators.
    private static bool IsOfGenerators(Type type) => typeof(JsonSerializerContext).IsAssignableFrom(type)
        || type.Namespace?.StartsWith("Microsoft.Extensions.Configuration.Binder", StringComparison.Ordinal) == true;

    // The field of a property without a setter, whose getter calls LazyInitializer: whichever threads come first, all get the same value.
    private static bool IsMadeOnce(FieldInfo field)
    {
        string name = field.Name.Split('<', '>') is [_, string property, "k__BackingField"] ? property : "";
        MethodInfo? getter = field.DeclaringType!.GetProperty(name, Own | BindingFlags.Static | BindingFlags.Instance) is { SetMethod: null } found ? found.GetMethod : null;
        return getter?.GetMethodBody()?.GetILAsByteArray() is byte[] code && CallsLazyInitializer(code, getter.Module);
    }

    private static bool CallsLazyInitializer(byte[] code, Module module)
    {
        const byte Call = 0x28;
        for (int i = 0; i + 4 < code.Length; i++)
        {
            int token = BitConverter.ToInt32(code, i + 1);
            if (code[i] == Call && token >>> 24 == 0x2B && module.ResolveMethod(token)!.DeclaringType == typeof(LazyInitializer))
            {
                return true;
            }
        }

        return false;
    }
}
