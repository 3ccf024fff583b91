package vn.langnghe.bot.escalation;

/// Somebody of ours who acts on a case.
///
/// @param account name of the account, as the rota in `escalation.yaml` names it
/// @param shownAs what the person reads, such as `Lan`; never empty
public record Counsellor(String account, String shownAs) {}
