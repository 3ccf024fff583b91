package vn.langnghe.bot.editing.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;

/// Imports that somebody means ill with, and what became of each.
public final class Hostile {
  private static final String CARD = FilePlan.CONTENT + "guidance/x.md";

  private Hostile() {}

  /// The reasons for each; none where it was let in.
  public static Map<String, List<Problem>> refused(Path folder) throws IOException {
    Map<String, List<Problem>> refused = new LinkedHashMap<>();
    for (String name :
        List.of(
            "../../etc/passwd",
            "knowledge/content/../../../x.md",
            "/etc/cron.d/x",
            "C:\\x.md",
            "knowledge/content/guidance/..\\x.md",
            "knowledge/content/guidance/x.sh",
            "knowledge/content/guidance/.hidden.md",
            "somewhere/x.md")) {
      refused.put("zip entry " + name, zip(folder, name, "x".getBytes(StandardCharsets.UTF_8)));
    }
    refused.put("zip of 100 MB", zip(folder, CARD, new byte[100_000_000]));
    refused.put("zip not UTF-8", zip(folder, CARD, new byte[] {'a', '\n', (byte) 0xff}));
    for (String text :
        List.of(
            "---\nslug: x\n---\n<script>alert(1)</script>\n",
            "---\nslug: x\n---\na <img src=x onerror=alert(1)> b\n",
            "---\nslug: x\n---\n[a](javascript:alert(1))\n",
            "---\nslug: x\n---\n[a](data:text/html;base64,AAAA)\n",
            "---\nslug: x\n---\n[a](//evil.example)\n",
            "---\nslug: x\n---\n![a](https://evil.example/x.png)\n",
            "---\nslug: x\n---\nzero\u0000byte\n",
            "---\nslug: x\n---\nturned \u202e round\n")) {
      refused.put(
          "card " + text.replace("\n", " "),
          folder(folder, CARD, text.getBytes(StandardCharsets.UTF_8)));
    }
    refused.put("file of 6 MB", folder(folder, CARD, new byte[6_000_000]));
    refused.put("file not UTF-8", folder(folder, CARD, new byte[] {(byte) 0xc3, '(', '\n'}));
    refused.put("unknown file", folder(folder, FilePlan.CONTENT + "run.sh", new byte[] {'x'}));
    refused.put("symbolic link", link(folder));
    return refused;
  }

  private static List<Problem> zip(Path folder, String name, byte[] bytes) throws IOException {
    Path zip = Files.createTempFile(folder, "hostile", ".zip");
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(file)) {
      entries.putNextEntry(new ZipEntry(name));
      entries.write(bytes);
      entries.closeEntry();
    }
    Problems problems = new Problems();
    ZipSource.read(zip, problems);
    return problems.list();
  }

  private static List<Problem> folder(Path folder, String name, byte[] bytes) throws IOException {
    Path root = Files.createTempDirectory(folder, "hostile");
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return read(root);
  }

  private static List<Problem> link(Path folder) throws IOException {
    Path root = Files.createTempDirectory(folder, "hostile");
    Path secret = Files.writeString(Files.createTempFile(folder, "secret", ".md"), "secret");
    Path link = root.resolve(CARD);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, secret);
    return read(root);
  }

  private static List<Problem> read(Path root) throws IOException {
    Problems problems = new Problems();
    FolderSource.read(root, problems);
    return problems.list();
  }
}
