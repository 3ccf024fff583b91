/// The web chat and the pages to read beside it: drawn on the server, replies arriving as
/// server-sent events, works without script too.
///
/// ```
///   GET /         page with history          POST /messages  Acceptor, then 202
///   GET /events   lines after a position     POST /leave     quick exit      POST /language
///   GET /huong-dan[/slug]   POST /huong-dan[/tim] search   GET /duong-day-nong     from Library
/// ```
///
/// Lines are read from Transcripts, so any node can serve any visitor. Must never load anything
/// from another host, nor show a stack trace, nor put into an address what somebody searched for.
@NullMarked
package vn.langnghe.bot.channel.web;

import org.jspecify.annotations.NullMarked;
