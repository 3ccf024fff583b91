package vn.langnghe.knowledge.signals;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// A Monitor that remembers the names of its queries. It looks up two names for every candidate,
/// and Lucene unpacks a compressed block for each of them: a fifth of the time of triage. Opening
/// the compressed column anew for every message costs another thirtieth.
final class QuickLookup extends MonitorConfiguration {
  @Override
  protected IndexWriterConfig getIndexWriterConfig() {
    IndexWriterConfig config = super.getIndexWriterConfig();
    Codec usual = config.getCodec();
    DocValuesFormat format = new Format(usual.docValuesFormat());
    return config.setCodec(
        new FilterCodec(usual.getName(), usual) {
          @Override
          public DocValuesFormat docValuesFormat() {
            return format;
          }
        });
  }

  private static final class Format extends DocValuesFormat {
    private final DocValuesFormat usual;

    Format(DocValuesFormat usual) {
      super(usual.getName());
      this.usual = usual;
    }

    @Override
    public DocValuesConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
      return usual.fieldsConsumer(state);
    }

    @Override
    public DocValuesProducer fieldsProducer(SegmentReadState state) throws IOException {
      DocValuesProducer producer = usual.fieldsProducer(state);
      Map<String, Column> columns = new HashMap<>();
      for (FieldInfo field : state.fieldInfos) {
        if (field.getDocValuesType() == DocValuesType.SORTED) {
          int documents = state.segmentInfo.maxDoc();
          columns.put(field.getName(), Column.of(producer.getSorted(field), documents));
        }
      }
      return new Producer(producer, Map.copyOf(columns));
    }
  }

  /// What a column says of each document, by its number; -1 for nothing.
  @SuppressWarnings("ArrayRecordComponent")
  private record Column(BytesRef[] names, int[] ords) {
    static Column of(SortedDocValues values, int documents) throws IOException {
      int[] ords = new int[documents];
      Arrays.fill(ords, -1);
      while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        ords[values.docID()] = values.ordValue();
      }
      return new Column(names(values), ords);
    }

    private static BytesRef[] names(SortedDocValues values) throws IOException {
      BytesRef[] names = new BytesRef[values.getValueCount()];
      for (int ord = 0; ord < names.length; ord++) {
        names[ord] = BytesRef.deepCopyOf(values.lookupOrd(ord));
      }
      return names;
    }
  }

  private static final class Producer extends DocValuesProducer {
    private final DocValuesProducer usual;
    private final Map<String, Column> columns;

    Producer(DocValuesProducer usual, Map<String, Column> columns) {
      this.usual = usual;
      this.columns = columns;
    }

    @Override
    public SortedDocValues getSorted(FieldInfo field) throws IOException {
      Column column = columns.get(field.getName());
      return column == null ? usual.getSorted(field) : new Remembered(column);
    }

    @Override
    public NumericDocValues getNumeric(FieldInfo field) throws IOException {
      return usual.getNumeric(field);
    }

    @Override
    public BinaryDocValues getBinary(FieldInfo field) throws IOException {
      return usual.getBinary(field);
    }

    @Override
    public SortedNumericDocValues getSortedNumeric(FieldInfo field) throws IOException {
      return usual.getSortedNumeric(field);
    }

    @Override
    public SortedSetDocValues getSortedSet(FieldInfo field) throws IOException {
      return usual.getSortedSet(field);
    }

    @Override
    public DocValuesSkipper getSkipper(FieldInfo field) throws IOException {
      return usual.getSkipper(field);
    }

    @Override
    public void checkIntegrity() throws IOException {
      usual.checkIntegrity();
    }

    @Override
    public void close() throws IOException {
      usual.close();
    }
  }

  private static final class Remembered extends SortedDocValues {
    private final Column column;
    private int document = -1;

    Remembered(Column column) {
      this.column = column;
    }

    @Override
    public boolean advanceExact(int target) {
      document = target;
      return column.ords()[target] >= 0;
    }

    @Override
    public int ordValue() {
      return column.ords()[document];
    }

    @Override
    public BytesRef lookupOrd(int ord) {
      return column.names()[ord];
    }

    @Override
    public int getValueCount() {
      return column.names().length;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() {
      return advance(document + 1);
    }

    @Override
    public int advance(int target) {
      document = target;
      while (document < column.ords().length && column.ords()[document] < 0) {
        document++;
      }
      document = document < column.ords().length ? document : NO_MORE_DOCS;
      return document;
    }

    @Override
    public long cost() {
      return column.ords().length;
    }
  }
}
