using System;
using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>Which notification an acknowledgement answers: the one whose transaction id it repeats, or that it was made of.</summary>
internal static class Acknowledgements
{
    /// <summary>An acknowledgement whose notification is not known yet.</summary>
    public static Value New(SyntaxNode site) => Value.Of(Origin.UnlinkedAt(site), Role.Acknowledgement, site);

    /// <summary>The same acknowledgement in another form: encoded, sliced, wrapped.</summary>
    public static Value InAnotherForm(Value acknowledgement)
    {
        Value form = acknowledgement.WithoutParts();
        foreach (string kept in new[] { Part.Key, Part.Status })
        {
            form = acknowledgement.Part(kept) is { } value ? form.WithPart(kept, value) : form;
        }

        return form;
    }

    /// <param name="acknowledgement">What is given the id.</param>
    /// <param name="key">The id.</param>
    /// <param name="site">Where.</param>
    /// <param name="raise">Told when the acknowledgement is already known to answer a notification.</param>
    public static Value WithKey(Value acknowledgement, Value key, SyntaxNode site, Action<FlowEventKind, SyntaxNode, SyntaxNode, Value, Value> raise)
    {
        if (key.Kind == ValueKind.Constant)
        {
            // Made up, as tests do: it answers nothing that was received.
            return acknowledgement.Origin!.Unlinked ? Value.Of(acknowledgement.Origin, Role.Thing, site) : acknowledgement;
        }

        if (key.Kind != ValueKind.Atom || key.Role is not (Role.Key or Role.Data or Role.Notification))
        {
            return acknowledgement.WithPart(Part.Key, key);
        }

        if (acknowledgement.Origin!.Unlinked)
        {
            return acknowledgement.WithCore(key.Origin!, Role.Acknowledgement, acknowledgement.Site).WithPart(Part.Key, key);
        }

        raise(FlowEventKind.Key, site, site, key, acknowledgement);
        return acknowledgement.WithPart(Part.Key, key);
    }
}
