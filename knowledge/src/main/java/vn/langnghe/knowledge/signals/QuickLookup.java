package vn.langnghe.knowledge.signals;

import java.io.IOException;
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
import org.apache.lucene.index.FilterSortedDocValues;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.util.BytesRef;

/// A Monitor that remembers the names of its queries. It looks up two names for every candidate,
/// and Lucene unpacks a compressed block for each of them: a fifth of the time of triage.
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
      Map<String, BytesRef[]> names = new HashMap<>();
      for (FieldInfo field : state.fieldInfos) {
        if (field.getDocValuesType() == DocValuesType.SORTED) {
          names.put(field.getName(), names(producer.getSorted(field)));
        }
      }
      return new Producer(producer, Map.copyOf(names));
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
    private final Map<String, BytesRef[]> names;

    Producer(DocValuesProducer usual, Map<String, BytesRef[]> names) {
      this.usual = usual;
      this.names = names;
    }

    @Override
    public SortedDocValues getSorted(FieldInfo field) throws IOException {
      return new Remembering(
          usual.getSorted(field), names.getOrDefault(field.getName(), new BytesRef[0]));
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

  private static final class Remembering extends FilterSortedDocValues {
    private final BytesRef[] names;

    Remembering(SortedDocValues usual, BytesRef[] names) {
      super(usual);
      this.names = names;
    }

    @Override
    public BytesRef lookupOrd(int ord) {
      return names[ord];
    }
  }
}
