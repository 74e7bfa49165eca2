using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MmsCodec.Analyzers.Flow;
using MmsCodec.Analyzers.Runtime;

namespace MmsCodec.Analyzers.Verdicts;

/// <summary>Compares a destination with the notification that it should be the address of.</summary>
internal sealed class Judge(FlowContext context, ISymbol owner)
{
    public KnownRuntime Runtime => context.Runtime;

    /// <summary>What the analysed body belongs to.</summary>
    public ISymbol Owner => owner;

    /// <param name="destination">Where something goes.</param>
    /// <param name="about">What goes there: about a notification, or about one that is not known.</param>
    /// <param name="path">What is known then.</param>
    public Verdict Of(Value destination, Value about, Store path)
    {
        if (about.Kind != ValueKind.Atom || about.Origin!.IsReceived)
        {
            return Verdict.Unknown;
        }

        switch (destination.Kind)
        {
            case ValueKind.Constant:
                // Where a relay takes acknowledgements may be written down for each that is known.
                return destination.IsText && !path.Recognises(about.Origin) ? Verdict.Wrong : Verdict.Unknown;
            case ValueKind.Atom when destination.Role is Role.Address or Role.Notification:
                return Same(destination.Origin!, about.Origin!) switch
                {
                    true => Verdict.Right,
                    false => Verdict.Wrong,
                    null => Verdict.Unknown,
                };
            case ValueKind.Atom when destination.Role == Role.Argument:
                return Verdict.CallersBusiness;
            case ValueKind.Atom when destination.Role == Role.Thing:
                return IsElsewhere(destination.Origin!, about) && !path.Recognises(about.Origin!) ? Verdict.Wrong : Verdict.Unknown;
            default:
                return Verdict.Unknown;
        }
    }

    /// <summary>Whether two names are of one notification; null when that cannot be told.</summary>
    public bool? Same(Origin one, Origin other)
    {
        if (one.Unlinked || other.Unlinked)
        {
            return null;
        }

        if (one.Equals(other))
        {
            return true;
        }

        if (one.Kind == OriginKind.Element && other.Kind == OriginKind.Element && Equals(one.Parent, other.Parent))
        {
            if (IsCounted(one.Symbol) ? other.Symbol is null : one.Symbol is null && IsCounted(other.Symbol))
            {
                // A fixed one for each in turn.
                return false;
            }

            bool isSameVariable = SymbolEqualityComparer.Default.Equals(one.Symbol, other.Symbol);
            return isSameVariable && (one.Slot != other.Slot || one.Earlier != other.Earlier) ? false : null;
        }

        if (one.Kind == OriginKind.Produced && other.Kind == OriginKind.Produced && one.Site != other.Site && MayGiveTheSame(one, other))
        {
            return null;
        }

        if (one is { Kind: OriginKind.Parameter, Symbol: IParameterSymbol first } && other is { Kind: OriginKind.Parameter, Symbol: IParameterSymbol second } && context.Holders.AreOne(first, second))
        {
            return null;
        }

        // A notification and the same one as received are two objects.
        ITypeSymbol? type = TypeOf(one);
        ITypeSymbol? otherType = TypeOf(other);
        return type is not null && otherType is not null && !SymbolEqualityComparer.Default.Equals(type, otherType) ? null
            : one.Kind == OriginKind.Member && other.Kind == OriginKind.Parameter && context.Holders.MayBe(one.Symbol!, (IParameterSymbol)other.Symbol!) ? null
            : other.Kind == OriginKind.Member && one.Kind == OriginKind.Parameter && context.Holders.MayBe(other.Symbol!, (IParameterSymbol)one.Symbol!) ? null
            : false;
    }

    /// <summary>Whether an index is what a loop counts by.</summary>
    private static bool IsCounted(ISymbol? index)
    {
        return index is ILocalSymbol && index.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is VariableDeclaratorSyntax { Parent.Parent: ForStatementSyntax });
    }

    /// <summary>Asked twice in the same words, a getter may well give the same notification; a decoder or a queue does not.</summary>
    private static bool MayGiveTheSame(Origin one, Origin other)
    {
        return SymbolEqualityComparer.Default.Equals(one.Symbol, other.Symbol) && one.Symbol is not null
            && one.Site!.ToString() == other.Site!.ToString();
    }

    /// <summary>What form of a notification a variable is declared to hold; null for one that may hold anything.</summary>
    private ITypeSymbol? TypeOf(Origin origin)
    {
        ITypeSymbol? type = origin.Symbol switch
        {
            IParameterSymbol parameter => parameter.Type.OriginalDefinition,
            IFieldSymbol field => field.Type.OriginalDefinition,
            IPropertySymbol property => property.Type.OriginalDefinition,
            _ => null,
        };
        return Runtime.IsNotification(type) ? type : null;
    }

    private static ITypeSymbol? TypeOfPlace(ISymbol place)
    {
        return place switch
        {
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };
    }

    /// <summary>Whether the thing is known to be something other than the address of a notification: a setting, in short.</summary>
    private bool IsElsewhere(Origin named, Value about)
    {
        // The first of several settings is a setting.
        Origin place = named is { Kind: OriginKind.Element, Symbol: null, Parent: { Kind: OriginKind.Member, Parent.Kind: OriginKind.Member } of } ? of : named;
        if (place.Unlinked || place.Earlier || place.Kind != OriginKind.Member)
        {
            return false;
        }

        Origin root = place.Root();
        bool isBesideIt = root.Kind is not (OriginKind.This or OriginKind.Type) && (about.Origin!.Root().IsSameRoot(root) || about.Part(Part.Key)?.Origin?.Root().IsSameRoot(root) == true);
        bool isLinked = !about.Origin!.Unlinked;
        bool isRooted = root.Kind switch
        {
            OriginKind.This or OriginKind.Type or OriginKind.Parameter => true,
            // What was loaded for the occasion may hold an address that was kept for it.
            OriginKind.Produced => isLinked && !isBesideIt && !place.Symbol!.DeclaringSyntaxReferences.IsEmpty,
            _ => false,
        };
        // An object that keeps an address beside the notification was given both, perhaps as a pair.
        bool isKeptWithIt = root.Kind == OriginKind.This && place.Parent == root && about.Origin!.Root().Kind == OriginKind.This && Carriers.IsPlain(TypeOfPlace(place.Symbol!));
        return isRooted && !context.Holders.MayHold(place, isBesideIt) && (!isKeptWithIt || context.Holders.IsGiven(place.Symbol!));
    }
}
