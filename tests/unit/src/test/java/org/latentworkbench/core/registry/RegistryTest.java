package org.latentworkbench.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.ModelReader;
import org.latentworkbench.api.Parameter;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Trainer;
import org.latentworkbench.core.registry.ContributionInfo.Kind;

class RegistryTest {
	/** Set when a class of this test is initialised that nobody asked for. */
	private static boolean loaded;

	public record Settings(@Parameter(help = "how many", byDefault = "3") int count) {
	}

	public abstract static class Base<Q extends Record> implements Analysis<Q> {
	}

	public static final class Projection extends Base<Settings> {
		static {
			loaded = true;
		}

		@Override
		public void run(Settings parameters, RunContext run) {
			throw new UnsupportedOperationException("count " + parameters.count());
		}
	}

	public static final class Vae implements Trainer<Settings> {
		@Override
		public void run(Settings parameters, RunContext run) {
			throw new UnsupportedOperationException();
		}
	}

	public static final class VaeReader implements ModelReader {
		@Override
		public LatentModel read(Path folder) {
			throw new UnsupportedOperationException();
		}
	}

	@SuppressWarnings("rawtypes")
	public static final class Raw implements Analysis {
		@Override
		public void run(Record parameters, RunContext run) {
			throw new UnsupportedOperationException();
		}
	}

	public static final class Tsv implements DatasetFormat {
		@Override
		public Dataset read(Path file, Options options) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void write(Dataset dataset, String modality, Path file) {
			throw new UnsupportedOperationException();
		}
	}

	private static final String GOOD = """
			<extension point="org.latentworkbench.core.analyses">
			   <analysis id="latent-projection" name="Latent projection" class="%1$s$Projection" summary="Shows
			      the latent space." reference="Doe 2024">
			      <input role="model" kind="model"/>
			      <input role="dataset" kind="dataset" optional="true" multiple="true" help="to project"/>
			      <output name="positions" kind="embedding" help="where"/>
			      <output name="maps/*" kind="figure"/>
			   </analysis>
			</extension>
			<extension point="org.latentworkbench.core.trainers">
			   <trainer id="vae" name="VAE" class="%1$s$Vae" reader="%1$s$VaeReader"><output name="model" kind="model"/></trainer>
			</extension>
			<extension point="org.latentworkbench.core.formats">
			   <format id="tsv" name="TSV" class="%1$s$Tsv" endings="tsv, .TXT"/>
			   <format id="zipped" name="Zipped" class="%1$s$Tsv" endings="tsv.gz"/>
			</extension>
			""".formatted(RegistryTest.class.getName());

	@Test
	void whatIsDeclaredIsKnownWithoutLoadingAClass() throws Exception {
		loaded = false;
		Registry registry = Registry.of(extensions(GOOD));
		assertEquals(List.of(), registry.problems());
		ContributionInfo info = registry.find("latent-projection").orElseThrow();
		assertEquals(Kind.ANALYSIS, info.kind());
		assertEquals("Latent projection", info.name());
		assertEquals("Shows the latent space.", info.summary());
		assertEquals("Doe 2024", info.reference());
		assertEquals("a.plugin", info.bundle());
		assertEquals("0.0.0", info.version());
		assertEquals(List.of(new InputRole("model", "model", false, false, ""), new InputRole("dataset", "dataset", true, true, "to project")), info.inputs());
		assertEquals(List.of(new OutputRole("positions", "embedding", "where"), new OutputRole("maps/*", "figure", "")), info.outputs());
		assertEquals(List.of("tsv", "txt"), registry.find("tsv").orElseThrow().endings());
		assertEquals(List.of("tsv", "zipped"), registry.contributions(Kind.FORMAT).stream().map(ContributionInfo::id).toList());
		assertEquals(List.of("latent-projection", "tsv", "vae", "zipped"), registry.contributions().stream().map(ContributionInfo::id).toList());
		assertEquals(Optional.empty(), registry.find("nothing"));
		assertFalse(loaded, "a contributed class was loaded before it was asked for");
	}

	@Test
	void aContributionIsMadeWhenItIsAskedFor() throws Exception {
		Registry registry = Registry.of(extensions(GOOD));
		ContributionInfo info = registry.find("latent-projection").orElseThrow();
		assertInstanceOf(Projection.class, info.create());
		assertNotSame(info.create(), info.create());
		assertEquals(Settings.class, info.parametersType().type());
		assertEquals(new Settings(3), info.parametersType().defaults());
		var e = assertThrows(UnsupportedOperationException.class, () -> info.run(new Settings(7), null));
		assertEquals("count 7", e.getMessage());
		assertThrows(ClassCastException.class, () -> info.run(new InputRole("", "", false, false, ""), null));
		assertInstanceOf(VaeReader.class, registry.find("vae").orElseThrow().modelReader());
	}

	@ParameterizedTest
	@CsvSource({ "a.tsv,tsv", "dir.d/A.B.TXT,tsv", "x.tsv.gz,zipped" })
	void aFormatIsFoundByTheLongestEnding(String file, String format) throws Exception {
		assertEquals(format, Registry.of(extensions(GOOD)).formatInfo(Path.of(file)).id());
	}

	@Test
	void endingsMayStandBehindAHyphenAndAFolderHasAFormatOfItsOwn(@TempDir Path folder) throws Exception {
		Registry registry = Registry.of(extensions("""
				<extension point="org.latentworkbench.core.formats">
				   <format id="digits" name="Digits" class="X" endings="idx3-ubyte,idx3-ubyte.gz,tsv"/>
				   <format id="pictures" name="Pictures" class="X" endings="/"/>
				</extension>
				"""));
		assertEquals("digits", registry.formatInfo(Path.of("t10k-images-idx3-ubyte.gz")).id());
		assertEquals("digits", registry.formatInfo(Path.of("train.idx3-ubyte")).id());
		assertEquals("pictures", registry.formatInfo(folder).id());
		assertTrue(registry.readsFolders());
		assertTrue(assertThrows(InputException.class, () -> registry.formatInfo(Path.of("idx3-ubytes"))).getMessage()
				.endsWith("expected one of .idx3-ubyte, .idx3-ubyte.gz, .tsv"));
	}

	@Test
	void aFileThatNoFormatReadsIsTold() throws Exception {
		Registry registry = Registry.of(extensions(GOOD));
		assertInstanceOf(Tsv.class, registry.format(Path.of("a.tsv")));
		assertEquals("a.xyz: no format reads files with this ending; expected one of .tsv, .tsv.gz, .txt",
				assertThrows(InputException.class, () -> registry.format(Path.of("a.xyz"))).getMessage());
		assertTrue(assertThrows(InputException.class, () -> registry.get("vea")).getMessage().endsWith("did you mean 'vae'?"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"<analysis name=\"X\" class=\"X\"/>|has no id",
			"<analysis id=\"Bad Id\" name=\"X\" class=\"X\"/>|is no id",
			"<analysis id=\"x\" class=\"X\"/>|has no name",
			"<analysis id=\"x\" name=\"X\"/>|has no class",
			"<analyse id=\"x\" name=\"X\" class=\"X\"/>|expected <analysis>",
			"<analysis id=\"x\" name=\"X\" class=\"X\"><input role=\"a\" kind=\"modle\"/></analysis>|the kind 'modle' is unknown",
			"<analysis id=\"x\" name=\"X\" class=\"X\"><input kind=\"model\"/></analysis>|has no role",
			"<analysis id=\"x\" name=\"X\" class=\"X\"><input role=\"a\" kind=\"model\"/><input role=\"a\" kind=\"file\"/></analysis>|stands twice" })
	void aBrokenExtensionIsToldAndLeftOutAndTheOthersStay(String element, String problem) throws Exception {
		Registry registry = Registry.of(extensions(GOOD + "<extension point=\"org.latentworkbench.core.analyses\">" + element + "</extension>"));
		assertEquals(4, registry.contributions().size());
		assertEquals(1, registry.problems().size());
		assertTrue(registry.problems().get(0).contains(problem), registry.problems().get(0));
		assertTrue(registry.problems().get(0).contains("a.plugin"), registry.problems().get(0));
	}

	@Test
	void anIdAndAnEndingAreTakenByTheFirst() throws Exception {
		Registry registry = Registry.of(extensions(GOOD + """
				<extension point="org.latentworkbench.core.analyses"><analysis id="vae" name="Other" class="X"/></extension>
				<extension point="org.latentworkbench.core.formats"><format id="other" name="Other" class="X" endings="tsv,new"/></extension>
				"""));
		assertEquals(Kind.TRAINER, registry.find("vae").orElseThrow().kind());
		assertEquals("tsv", registry.formatInfo(Path.of("a.tsv")).id());
		assertEquals("other", registry.formatInfo(Path.of("a.new")).id());
		assertEquals(2, registry.problems().size());
	}

	@Test
	void aPluginWhoseClassIsMissingOrWrongIsNamed() throws Exception {
		Registry registry = Registry.of(extensions("""
				<extension point="org.latentworkbench.core.analyses">
				   <analysis id="gone" name="Gone" class="com.example.Gone"/>
				   <analysis id="raw" name="Raw" class="%1$s$Raw"/>
				   <analysis id="other" name="Other" class="%1$s$Vae"/>
				</extension>
				""".formatted(RegistryTest.class.getName())));
		assertTrue(assertThrows(ContributionException.class, registry.find("gone").orElseThrow()::create).getMessage()
				.startsWith("the analysis 'gone' of the bundle a.plugin 0.0.0 cannot be used"));
		assertTrue(assertThrows(ContributionException.class, registry.find("raw").orElseThrow()::parametersType).getMessage()
				.contains("does not say which record"));
		assertThrows(ContributionException.class, registry.find("other").orElseThrow()::create);
		assertThrows(ContributionException.class, registry.find("gone").orElseThrow()::modelReader);
	}

	@ParameterizedTest
	@CsvSource({ "loss,loss,true", "loss,losses,false", "refit_*,refit_1,true", "refit_*,refi_1,false", "*,anything,true", "a*b*c,axxbyyc,true", "a*b*c,ab,false",
			"maps/*,maps/x/y,true", "a*a,a,false" })
	void aStarStandsForAnyPartOfAName(String pattern, String name, boolean matches) {
		assertEquals(matches, new OutputRole(pattern, "figure", "").matches(name));
	}

	@Test
	void tablesOfAllKindsServeAsTables() {
		assertTrue(Kinds.fits("table", "associations"));
		assertTrue(Kinds.fits("file", "model"));
		assertFalse(Kinds.fits("associations", "table"));
		assertFalse(Kinds.fits("dataset", "table"));
	}

	/** A registry with core's own extension points and one more bundle. */
	private static IExtensionRegistry extensions(String xml) throws Exception {
		var token = new Object();
		IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null), token, token);
		String points = "<plugin>" + List.of("generators", "trainers", "analyses", "formats").stream()
				.map(p -> "<extension-point id=\"" + p + "\" name=\"" + p + "\"/>").reduce("", String::concat) + "</plugin>";
		add(registry, "org.latentworkbench.core", points, token);
		add(registry, "a.plugin", "<plugin>" + xml + "</plugin>", token);
		return registry;
	}

	private static void add(IExtensionRegistry registry, String bundle, String xml, Object token) {
		var contributor = ContributorFactorySimple.createContributor(bundle);
		boolean done = registry.addContribution(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), contributor, false, bundle, null, token);
		assertTrue(done, "the test's plugin.xml was not accepted");
	}
}
