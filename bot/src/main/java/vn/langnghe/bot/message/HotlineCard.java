package vn.langnghe.bot.message;

/// What a hotline card shows, in words ready to read.
///
/// @param id the hotline's id
/// @param name its name
/// @param number the number as people read it
/// @param dial the number as a phone dials it (`tel:`)
/// @param open true when somebody should answer now
/// @param hours state in words, such as "đang mở, đến 20:30"
/// @param cost cost in words
/// @param note caveats in words; empty when there are none
@SuppressWarnings("checkstyle:ParameterNumber")
public record HotlineCard(
    String id,
    String name,
    String number,
    String dial,
    boolean open,
    String hours,
    String cost,
    String note) {}
