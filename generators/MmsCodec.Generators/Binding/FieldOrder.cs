using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Binding;

/// <summary>Checks that headers whose place is fixed have it, and gives it to those that have not.</summary>
internal static class FieldOrder
{
    public static IReadOnlyList<FieldModel> Check(IReadOnlyList<FieldModel> fields, SpecElement pdu, DiagnosticSink diagnostics)
    {
        bool isSound = true;
        for (int i = 0; i < fields.Count; i++)
        {
            if (PlaceOf(i, fields) is string place)
            {
                string name = fields[i].Header.Name;
                SpecElement field = pdu.Elements("field").First(element => element.Text("header") == name);
                diagnostics.Add(SpecDescriptors.HeaderOutOfPlace, field.LocationOf("header"), name, place);
                isSound = false;
            }
        }

        return isSound ? fields : [.. fields.OrderBy(RankOf)];
    }

    /// <summary>Puts a field, which stands where none may, where its header belongs.</summary>
    public static void Insert(List<FieldModel> fields, FieldModel field)
    {
        int index = fields.FindIndex(other => RankOf(other) > RankOf(field));
        fields.Insert(index < 0 ? fields.Count : index, field);
    }

    // Where the field should be, or null when it is there.
    private static string? PlaceOf(int index, IReadOnlyList<FieldModel> fields)
    {
        int rank = RankOf(fields[index]);
        FieldModel? before = fields.Take(index).FirstOrDefault(field => RankOf(field) > rank && field.Header.Order != HeaderOrder.Last);
        FieldModel? after = index + 1 < fields.Count ? fields[fields.Count - 1] : null;
        return fields[index].Header.Order switch
        {
            HeaderOrder.Any => null,
            HeaderOrder.Last => after is null ? null : $"last, after '{after.Header.Name}'",
            _ => before is null ? null : $"before '{before.Header.Name}'",
        };
    }

    private static int RankOf(FieldModel field) => field.Header.Order switch
    {
        HeaderOrder.First => 1,
        HeaderOrder.Second => 2,
        HeaderOrder.Third => 3,
        HeaderOrder.Last => 5,
        _ => 4,
    };
}
