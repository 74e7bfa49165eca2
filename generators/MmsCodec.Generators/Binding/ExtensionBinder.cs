using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Binding;

/// <summary>Binds headers that are added to a PDU of another spec.</summary>
internal static class ExtensionBinder
{
    /// <summary>What is sound; null when there is no such PDU.</summary>
    public static ExtensionModel? Bind(SpecElement element, BindingContext context)
    {
        if (element.Attribute("pdu") is not SpecAttribute name || context.BindPdu(name) is not PduDeclaration pdu)
        {
            return null;
        }

        List<FieldModel> fields = [.. new FieldBinder(element, pdu, context).Bind().Where(field => CanBeAdded(field, element, context))];
        return new ExtensionModel(
            pdu.Name,
            pdu.ClrName,
            context.Table.NamespaceOf(pdu),
            context.Namespace,
            element.Text("doc") ?? "",
            fields.ToEquatableArray());
    }

    // The ends of a PDU are its own.
    private static bool CanBeAdded(FieldModel field, SpecElement element, BindingContext context)
    {
        if (field.Header.Order == HeaderOrder.Any)
        {
            return true;
        }

        SpecElement written = element.Elements("field").First(other => other.Text("header") == field.Header.Name);
        context.Diagnostics.Add(SpecDescriptors.HeaderCannotBeAdded, written.LocationOf("header"), field.Header.Name);
        return false;
    }
}
