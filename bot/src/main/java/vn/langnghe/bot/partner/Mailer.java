package vn.langnghe.bot.partner;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.settings.HandOverSettings.MailServer;
import vn.langnghe.bot.settings.HandOverSettings.Security;

/// Letters by e-mail. The subject holds the code only. That a server took a letter is no
/// acknowledgement: a person there answers, and the counsellor records it.
public final class Mailer implements Post {
  private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
  private static final String MILLIS = "10000";

  private final MailServer server;
  private final Optional<String> password;
  private final String to;
  private final Function<Letter, Text> texts;
  private final InstantSource clock;

  /// @param password of the user of the server; empty where it asks for none
  /// @param to address of the partner
  /// @param texts what stands in a letter
  public Mailer(
      MailServer server,
      Optional<String> password,
      String to,
      Function<Letter, Text> texts,
      InstantSource clock) {
    this.server = server;
    this.password = password;
    this.to = to;
    this.texts = texts;
    this.clock = clock;
  }

  /// What a partner reads.
  public record Text(String subject, String body) {
    @Override
    public String toString() {
      return "Text[" + subject + "]";
    }
  }

  @Override
  public Answer send(Letter letter) {
    try {
      Text text = texts.apply(letter);
      MimeMessage message = new MimeMessage(session());
      message.setFrom(new InternetAddress(server.from()));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
      message.setSubject(text.subject(), StandardCharsets.UTF_8.name());
      message.setText(text.body(), StandardCharsets.UTF_8.name());
      message.setSentDate(Date.from(clock.instant()));
      Transport.send(message);
      return Answer.TAKEN;
    } catch (SendFailedException e) {
      LOG.warn(
          "the mail server refused the letter {}; look at 'mail' and 'to' in handover.yaml",
          letter.id());
      return Answer.REFUSED;
    } catch (MessagingException e) {
      LOG.warn(
          "the letter {} could not be posted ({}); tried again",
          letter.id(),
          e.getClass().getSimpleName());
      return Answer.AGAIN;
    }
  }

  private Session session() {
    Properties settings = new Properties();
    boolean tls = server.security() == Security.TLS;
    String protocol = tls ? "smtps" : "smtp";
    settings.setProperty("mail.transport.protocol", protocol);
    settings.setProperty("mail.transport.protocol.rfc822", protocol);
    String prefix = "mail." + protocol + ".";
    settings.setProperty(prefix + "host", server.host());
    settings.setProperty(prefix + "port", Integer.toString(server.port()));
    settings.setProperty(prefix + "connectiontimeout", MILLIS);
    settings.setProperty(prefix + "timeout", MILLIS);
    settings.setProperty(prefix + "writetimeout", MILLIS);
    settings.setProperty(prefix + "ssl.checkserveridentity", "true");
    boolean starttls = server.security() == Security.STARTTLS;
    settings.setProperty(prefix + "starttls.enable", Boolean.toString(starttls));
    settings.setProperty(prefix + "starttls.required", Boolean.toString(starttls));
    settings.setProperty(prefix + "auth", Boolean.toString(server.login().isPresent()));
    settings.setProperty("mail.mime.allowutf8", "false");
    return Session.getInstance(
        settings,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(
                server.login().map(login -> login.user()).orElse(""), password.orElse(""));
          }
        });
  }
}
