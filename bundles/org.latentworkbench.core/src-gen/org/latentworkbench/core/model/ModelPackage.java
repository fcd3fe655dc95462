/**
 */
package org.latentworkbench.core.model;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

/**
 * <!-- begin-user-doc -->
 * The <b>Package</b> for the model.
 * It contains accessors for the meta objects to represent
 * <ul>
 *   <li>each class,</li>
 *   <li>each feature of each class,</li>
 *   <li>each operation of each class,</li>
 *   <li>each enum,</li>
 *   <li>and each data type</li>
 * </ul>
 * <!-- end-user-doc -->
 * @see org.latentworkbench.core.model.ModelFactory
 * @model kind="package"
 * @generated
 */
public interface ModelPackage extends EPackage
{
	/**
	 * The package name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNAME = "model";

	/**
	 * The package namespace URI.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_URI = "org.latentworkbench/model/1";

	/**
	 * The package namespace name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_PREFIX = "latent";

	/**
	 * The singleton instance of the package.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	ModelPackage eINSTANCE = org.latentworkbench.core.model.impl.ModelPackageImpl.init();

	/**
	 * The meta object id for the '{@link org.latentworkbench.core.model.impl.StudyImpl <em>Study</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.latentworkbench.core.model.impl.StudyImpl
	 * @see org.latentworkbench.core.model.impl.ModelPackageImpl#getStudy()
	 * @generated
	 */
	int STUDY = 0;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__NAME = 0;

	/**
	 * The feature id for the '<em><b>Seed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__SEED = 1;

	/**
	 * The feature id for the '<em><b>File</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__FILE = 2;

	/**
	 * The feature id for the '<em><b>Steps</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__STEPS = 3;

	/**
	 * The number of structural features of the '<em>Study</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY_FEATURE_COUNT = 4;

	/**
	 * The number of operations of the '<em>Study</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.latentworkbench.core.model.impl.StepImpl <em>Step</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.latentworkbench.core.model.impl.StepImpl
	 * @see org.latentworkbench.core.model.impl.ModelPackageImpl#getStep()
	 * @generated
	 */
	int STEP = 1;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP__NAME = 0;

	/**
	 * The feature id for the '<em><b>Use</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP__USE = 1;

	/**
	 * The feature id for the '<em><b>Inputs</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP__INPUTS = 2;

	/**
	 * The feature id for the '<em><b>Parameters File</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP__PARAMETERS_FILE = 3;

	/**
	 * The feature id for the '<em><b>With</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP__WITH = 4;

	/**
	 * The number of structural features of the '<em>Step</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_FEATURE_COUNT = 5;

	/**
	 * The number of operations of the '<em>Step</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.latentworkbench.core.model.impl.InputImpl <em>Input</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.latentworkbench.core.model.impl.InputImpl
	 * @see org.latentworkbench.core.model.impl.ModelPackageImpl#getInput()
	 * @generated
	 */
	int INPUT = 2;

	/**
	 * The feature id for the '<em><b>Role</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INPUT__ROLE = 0;

	/**
	 * The feature id for the '<em><b>Targets</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INPUT__TARGETS = 1;

	/**
	 * The number of structural features of the '<em>Input</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INPUT_FEATURE_COUNT = 2;

	/**
	 * The number of operations of the '<em>Input</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INPUT_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.latentworkbench.core.model.impl.ConfigImpl <em>Config</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.latentworkbench.core.model.impl.ConfigImpl
	 * @see org.latentworkbench.core.model.impl.ModelPackageImpl#getConfig()
	 * @generated
	 */
	int CONFIG = 3;

	/**
	 * The feature id for the '<em><b>File</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONFIG__FILE = 0;

	/**
	 * The feature id for the '<em><b>Settings</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONFIG__SETTINGS = 1;

	/**
	 * The number of structural features of the '<em>Config</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONFIG_FEATURE_COUNT = 2;

	/**
	 * The number of operations of the '<em>Config</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONFIG_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.latentworkbench.core.model.impl.SettingImpl <em>Setting</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.latentworkbench.core.model.impl.SettingImpl
	 * @see org.latentworkbench.core.model.impl.ModelPackageImpl#getSetting()
	 * @generated
	 */
	int SETTING = 4;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SETTING__NAME = 0;

	/**
	 * The feature id for the '<em><b>Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SETTING__VALUE = 1;

	/**
	 * The feature id for the '<em><b>Settings</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SETTING__SETTINGS = 2;

	/**
	 * The number of structural features of the '<em>Setting</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SETTING_FEATURE_COUNT = 3;

	/**
	 * The number of operations of the '<em>Setting</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SETTING_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.latentworkbench.core.model.impl.RunImpl <em>Run</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.latentworkbench.core.model.impl.RunImpl
	 * @see org.latentworkbench.core.model.impl.ModelPackageImpl#getRun()
	 * @generated
	 */
	int RUN = 5;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__ID = 0;

	/**
	 * The feature id for the '<em><b>Study</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__STUDY = 1;

	/**
	 * The feature id for the '<em><b>Started</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__STARTED = 2;

	/**
	 * The feature id for the '<em><b>Ended</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__ENDED = 3;

	/**
	 * The feature id for the '<em><b>Status</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__STATUS = 4;

	/**
	 * The feature id for the '<em><b>Cause</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__CAUSE = 5;

	/**
	 * The feature id for the '<em><b>Command Line</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__COMMAND_LINE = 6;

	/**
	 * The feature id for the '<em><b>Study File</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__STUDY_FILE = 7;

	/**
	 * The feature id for the '<em><b>Settings</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__SETTINGS = 8;

	/**
	 * The feature id for the '<em><b>Wanted</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__WANTED = 9;

	/**
	 * The feature id for the '<em><b>Resumes</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__RESUMES = 10;

	/**
	 * The feature id for the '<em><b>Product</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__PRODUCT = 11;

	/**
	 * The feature id for the '<em><b>Seed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__SEED = 12;

	/**
	 * The feature id for the '<em><b>Jvm</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__JVM = 13;

	/**
	 * The feature id for the '<em><b>Os</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__OS = 14;

	/**
	 * The feature id for the '<em><b>Host</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__HOST = 15;

	/**
	 * The feature id for the '<em><b>Cores</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__CORES = 16;

	/**
	 * The feature id for the '<em><b>Device</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__DEVICE = 17;

	/**
	 * The feature id for the '<em><b>Threads</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__THREADS = 18;

	/**
	 * The feature id for the '<em><b>Steps</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__STEPS = 19;

	/**
	 * The number of structural features of the '<em>Run</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN_FEATURE_COUNT = 20;

	/**
	 * The number of operations of the '<em>Run</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.latentworkbench.core.model.impl.StepRunImpl <em>Step Run</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.latentworkbench.core.model.impl.StepRunImpl
	 * @see org.latentworkbench.core.model.impl.ModelPackageImpl#getStepRun()
	 * @generated
	 */
	int STEP_RUN = 6;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__NAME = 0;

	/**
	 * The feature id for the '<em><b>Use</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__USE = 1;

	/**
	 * The feature id for the '<em><b>Bundle</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__BUNDLE = 2;

	/**
	 * The feature id for the '<em><b>Bundle Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__BUNDLE_VERSION = 3;

	/**
	 * The feature id for the '<em><b>Parameters Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__PARAMETERS_VERSION = 4;

	/**
	 * The feature id for the '<em><b>Parameters</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__PARAMETERS = 5;

	/**
	 * The feature id for the '<em><b>Seed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__SEED = 6;

	/**
	 * The feature id for the '<em><b>Inputs</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__INPUTS = 7;

	/**
	 * The feature id for the '<em><b>Artefacts</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__ARTEFACTS = 8;

	/**
	 * The feature id for the '<em><b>Status</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__STATUS = 9;

	/**
	 * The feature id for the '<em><b>Cause</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__CAUSE = 10;

	/**
	 * The feature id for the '<em><b>Started</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__STARTED = 11;

	/**
	 * The feature id for the '<em><b>Seconds</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__SECONDS = 12;

	/**
	 * The feature id for the '<em><b>Cpu Seconds</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__CPU_SECONDS = 13;

	/**
	 * The feature id for the '<em><b>Peak Memory</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__PEAK_MEMORY = 14;

	/**
	 * The feature id for the '<em><b>Engine</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__ENGINE = 15;

	/**
	 * The feature id for the '<em><b>Device</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__DEVICE = 16;

	/**
	 * The feature id for the '<em><b>Threads</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__THREADS = 17;

	/**
	 * The feature id for the '<em><b>Facts</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__FACTS = 18;

	/**
	 * The feature id for the '<em><b>Reused From</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__REUSED_FROM = 19;

	/**
	 * The feature id for the '<em><b>Hash</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN__HASH = 20;

	/**
	 * The number of structural features of the '<em>Step Run</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN_FEATURE_COUNT = 21;

	/**
	 * The number of operations of the '<em>Step Run</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RUN_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.latentworkbench.core.model.impl.StepInputImpl <em>Step Input</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.latentworkbench.core.model.impl.StepInputImpl
	 * @see org.latentworkbench.core.model.impl.ModelPackageImpl#getStepInput()
	 * @generated
	 */
	int STEP_INPUT = 7;

	/**
	 * The feature id for the '<em><b>Role</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_INPUT__ROLE = 0;

	/**
	 * The feature id for the '<em><b>Target</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_INPUT__TARGET = 1;

	/**
	 * The feature id for the '<em><b>Sha256</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_INPUT__SHA256 = 2;

	/**
	 * The number of structural features of the '<em>Step Input</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_INPUT_FEATURE_COUNT = 3;

	/**
	 * The number of operations of the '<em>Step Input</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_INPUT_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.latentworkbench.core.model.impl.ArtefactImpl <em>Artefact</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.latentworkbench.core.model.impl.ArtefactImpl
	 * @see org.latentworkbench.core.model.impl.ModelPackageImpl#getArtefact()
	 * @generated
	 */
	int ARTEFACT = 8;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ARTEFACT__NAME = 0;

	/**
	 * The feature id for the '<em><b>Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ARTEFACT__KIND = 1;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ARTEFACT__PATH = 2;

	/**
	 * The feature id for the '<em><b>Sha256</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ARTEFACT__SHA256 = 3;

	/**
	 * The feature id for the '<em><b>Bytes</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ARTEFACT__BYTES = 4;

	/**
	 * The feature id for the '<em><b>Reader</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ARTEFACT__READER = 5;

	/**
	 * The number of structural features of the '<em>Artefact</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ARTEFACT_FEATURE_COUNT = 6;

	/**
	 * The number of operations of the '<em>Artefact</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ARTEFACT_OPERATION_COUNT = 0;


	/**
	 * Returns the meta object for class '{@link org.latentworkbench.core.model.Study <em>Study</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Study</em>'.
	 * @see org.latentworkbench.core.model.Study
	 * @generated
	 */
	EClass getStudy();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Study#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.latentworkbench.core.model.Study#getName()
	 * @see #getStudy()
	 * @generated
	 */
	EAttribute getStudy_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Study#getSeed <em>Seed</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Seed</em>'.
	 * @see org.latentworkbench.core.model.Study#getSeed()
	 * @see #getStudy()
	 * @generated
	 */
	EAttribute getStudy_Seed();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Study#getFile <em>File</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>File</em>'.
	 * @see org.latentworkbench.core.model.Study#getFile()
	 * @see #getStudy()
	 * @generated
	 */
	EAttribute getStudy_File();

	/**
	 * Returns the meta object for the containment reference list '{@link org.latentworkbench.core.model.Study#getSteps <em>Steps</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Steps</em>'.
	 * @see org.latentworkbench.core.model.Study#getSteps()
	 * @see #getStudy()
	 * @generated
	 */
	EReference getStudy_Steps();

	/**
	 * Returns the meta object for class '{@link org.latentworkbench.core.model.Step <em>Step</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Step</em>'.
	 * @see org.latentworkbench.core.model.Step
	 * @generated
	 */
	EClass getStep();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Step#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.latentworkbench.core.model.Step#getName()
	 * @see #getStep()
	 * @generated
	 */
	EAttribute getStep_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Step#getUse <em>Use</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Use</em>'.
	 * @see org.latentworkbench.core.model.Step#getUse()
	 * @see #getStep()
	 * @generated
	 */
	EAttribute getStep_Use();

	/**
	 * Returns the meta object for the containment reference list '{@link org.latentworkbench.core.model.Step#getInputs <em>Inputs</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Inputs</em>'.
	 * @see org.latentworkbench.core.model.Step#getInputs()
	 * @see #getStep()
	 * @generated
	 */
	EReference getStep_Inputs();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Step#getParametersFile <em>Parameters File</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Parameters File</em>'.
	 * @see org.latentworkbench.core.model.Step#getParametersFile()
	 * @see #getStep()
	 * @generated
	 */
	EAttribute getStep_ParametersFile();

	/**
	 * Returns the meta object for the containment reference '{@link org.latentworkbench.core.model.Step#getWith <em>With</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>With</em>'.
	 * @see org.latentworkbench.core.model.Step#getWith()
	 * @see #getStep()
	 * @generated
	 */
	EReference getStep_With();

	/**
	 * Returns the meta object for class '{@link org.latentworkbench.core.model.Input <em>Input</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Input</em>'.
	 * @see org.latentworkbench.core.model.Input
	 * @generated
	 */
	EClass getInput();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Input#getRole <em>Role</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Role</em>'.
	 * @see org.latentworkbench.core.model.Input#getRole()
	 * @see #getInput()
	 * @generated
	 */
	EAttribute getInput_Role();

	/**
	 * Returns the meta object for the attribute list '{@link org.latentworkbench.core.model.Input#getTargets <em>Targets</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Targets</em>'.
	 * @see org.latentworkbench.core.model.Input#getTargets()
	 * @see #getInput()
	 * @generated
	 */
	EAttribute getInput_Targets();

	/**
	 * Returns the meta object for class '{@link org.latentworkbench.core.model.Config <em>Config</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Config</em>'.
	 * @see org.latentworkbench.core.model.Config
	 * @generated
	 */
	EClass getConfig();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Config#getFile <em>File</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>File</em>'.
	 * @see org.latentworkbench.core.model.Config#getFile()
	 * @see #getConfig()
	 * @generated
	 */
	EAttribute getConfig_File();

	/**
	 * Returns the meta object for the containment reference list '{@link org.latentworkbench.core.model.Config#getSettings <em>Settings</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Settings</em>'.
	 * @see org.latentworkbench.core.model.Config#getSettings()
	 * @see #getConfig()
	 * @generated
	 */
	EReference getConfig_Settings();

	/**
	 * Returns the meta object for class '{@link org.latentworkbench.core.model.Setting <em>Setting</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Setting</em>'.
	 * @see org.latentworkbench.core.model.Setting
	 * @generated
	 */
	EClass getSetting();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Setting#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.latentworkbench.core.model.Setting#getName()
	 * @see #getSetting()
	 * @generated
	 */
	EAttribute getSetting_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Setting#getValue <em>Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Value</em>'.
	 * @see org.latentworkbench.core.model.Setting#getValue()
	 * @see #getSetting()
	 * @generated
	 */
	EAttribute getSetting_Value();

	/**
	 * Returns the meta object for the containment reference list '{@link org.latentworkbench.core.model.Setting#getSettings <em>Settings</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Settings</em>'.
	 * @see org.latentworkbench.core.model.Setting#getSettings()
	 * @see #getSetting()
	 * @generated
	 */
	EReference getSetting_Settings();

	/**
	 * Returns the meta object for class '{@link org.latentworkbench.core.model.Run <em>Run</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Run</em>'.
	 * @see org.latentworkbench.core.model.Run
	 * @generated
	 */
	EClass getRun();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Run#getId <em>Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see org.latentworkbench.core.model.Run#getId()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Id();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Run#getStudy <em>Study</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Study</em>'.
	 * @see org.latentworkbench.core.model.Run#getStudy()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Study();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Run#getStarted <em>Started</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Started</em>'.
	 * @see org.latentworkbench.core.model.Run#getStarted()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Started();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Run#getEnded <em>Ended</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Ended</em>'.
	 * @see org.latentworkbench.core.model.Run#getEnded()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Ended();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Run#getStatus <em>Status</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Status</em>'.
	 * @see org.latentworkbench.core.model.Run#getStatus()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Status();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Run#getCause <em>Cause</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Cause</em>'.
	 * @see org.latentworkbench.core.model.Run#getCause()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Cause();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Run#getCommandLine <em>Command Line</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Command Line</em>'.
	 * @see org.latentworkbench.core.model.Run#getCommandLine()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_CommandLine();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Run#getStudyFile <em>Study File</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Study File</em>'.
	 * @see org.latentworkbench.core.model.Run#getStudyFile()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_StudyFile();

	/**
	 * Returns the meta object for the attribute list '{@link org.latentworkbench.core.model.Run#getSettings <em>Settings</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Settings</em>'.
	 * @see org.latentworkbench.core.model.Run#getSettings()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Settings();

	/**
	 * Returns the meta object for the attribute list '{@link org.latentworkbench.core.model.Run#getWanted <em>Wanted</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Wanted</em>'.
	 * @see org.latentworkbench.core.model.Run#getWanted()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Wanted();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Run#getResumes <em>Resumes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Resumes</em>'.
	 * @see org.latentworkbench.core.model.Run#getResumes()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Resumes();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Run#getProduct <em>Product</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Product</em>'.
	 * @see org.latentworkbench.core.model.Run#getProduct()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Product();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Run#getSeed <em>Seed</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Seed</em>'.
	 * @see org.latentworkbench.core.model.Run#getSeed()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Seed();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Run#getJvm <em>Jvm</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Jvm</em>'.
	 * @see org.latentworkbench.core.model.Run#getJvm()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Jvm();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Run#getOs <em>Os</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Os</em>'.
	 * @see org.latentworkbench.core.model.Run#getOs()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Os();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Run#getHost <em>Host</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Host</em>'.
	 * @see org.latentworkbench.core.model.Run#getHost()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Host();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Run#getCores <em>Cores</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Cores</em>'.
	 * @see org.latentworkbench.core.model.Run#getCores()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Cores();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Run#getDevice <em>Device</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Device</em>'.
	 * @see org.latentworkbench.core.model.Run#getDevice()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Device();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Run#getThreads <em>Threads</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Threads</em>'.
	 * @see org.latentworkbench.core.model.Run#getThreads()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Threads();

	/**
	 * Returns the meta object for the containment reference list '{@link org.latentworkbench.core.model.Run#getSteps <em>Steps</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Steps</em>'.
	 * @see org.latentworkbench.core.model.Run#getSteps()
	 * @see #getRun()
	 * @generated
	 */
	EReference getRun_Steps();

	/**
	 * Returns the meta object for class '{@link org.latentworkbench.core.model.StepRun <em>Step Run</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Step Run</em>'.
	 * @see org.latentworkbench.core.model.StepRun
	 * @generated
	 */
	EClass getStepRun();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepRun#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getName()
	 * @see #getStepRun()
	 * @generated
	 */
	EAttribute getStepRun_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepRun#getUse <em>Use</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Use</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getUse()
	 * @see #getStepRun()
	 * @generated
	 */
	EAttribute getStepRun_Use();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepRun#getBundle <em>Bundle</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Bundle</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getBundle()
	 * @see #getStepRun()
	 * @generated
	 */
	EAttribute getStepRun_Bundle();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepRun#getBundleVersion <em>Bundle Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Bundle Version</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getBundleVersion()
	 * @see #getStepRun()
	 * @generated
	 */
	EAttribute getStepRun_BundleVersion();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepRun#getParametersVersion <em>Parameters Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Parameters Version</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getParametersVersion()
	 * @see #getStepRun()
	 * @generated
	 */
	EAttribute getStepRun_ParametersVersion();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepRun#getParameters <em>Parameters</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Parameters</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getParameters()
	 * @see #getStepRun()
	 * @generated
	 */
	EAttribute getStepRun_Parameters();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepRun#getSeed <em>Seed</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Seed</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getSeed()
	 * @see #getStepRun()
	 * @generated
	 */
	EAttribute getStepRun_Seed();

	/**
	 * Returns the meta object for the containment reference list '{@link org.latentworkbench.core.model.StepRun#getInputs <em>Inputs</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Inputs</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getInputs()
	 * @see #getStepRun()
	 * @generated
	 */
	EReference getStepRun_Inputs();

	/**
	 * Returns the meta object for the containment reference list '{@link org.latentworkbench.core.model.StepRun#getArtefacts <em>Artefacts</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Artefacts</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getArtefacts()
	 * @see #getStepRun()
	 * @generated
	 */
	EReference getStepRun_Artefacts();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepRun#getStatus <em>Status</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Status</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getStatus()
	 * @see #getStepRun()
	 * @generated
	 */
	EAttribute getStepRun_Status();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepRun#getCause <em>Cause</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Cause</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getCause()
	 * @see #getStepRun()
	 * @generated
	 */
	EAttribute getStepRun_Cause();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepRun#getStarted <em>Started</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Started</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getStarted()
	 * @see #getStepRun()
	 * @generated
	 */
	EAttribute getStepRun_Started();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepRun#getSeconds <em>Seconds</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Seconds</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getSeconds()
	 * @see #getStepRun()
	 * @generated
	 */
	EAttribute getStepRun_Seconds();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepRun#getCpuSeconds <em>Cpu Seconds</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Cpu Seconds</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getCpuSeconds()
	 * @see #getStepRun()
	 * @generated
	 */
	EAttribute getStepRun_CpuSeconds();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepRun#getPeakMemory <em>Peak Memory</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Peak Memory</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getPeakMemory()
	 * @see #getStepRun()
	 * @generated
	 */
	EAttribute getStepRun_PeakMemory();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepRun#getEngine <em>Engine</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Engine</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getEngine()
	 * @see #getStepRun()
	 * @generated
	 */
	EAttribute getStepRun_Engine();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepRun#getDevice <em>Device</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Device</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getDevice()
	 * @see #getStepRun()
	 * @generated
	 */
	EAttribute getStepRun_Device();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepRun#getThreads <em>Threads</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Threads</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getThreads()
	 * @see #getStepRun()
	 * @generated
	 */
	EAttribute getStepRun_Threads();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepRun#getFacts <em>Facts</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Facts</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getFacts()
	 * @see #getStepRun()
	 * @generated
	 */
	EAttribute getStepRun_Facts();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepRun#getReusedFrom <em>Reused From</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Reused From</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getReusedFrom()
	 * @see #getStepRun()
	 * @generated
	 */
	EAttribute getStepRun_ReusedFrom();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepRun#getHash <em>Hash</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Hash</em>'.
	 * @see org.latentworkbench.core.model.StepRun#getHash()
	 * @see #getStepRun()
	 * @generated
	 */
	EAttribute getStepRun_Hash();

	/**
	 * Returns the meta object for class '{@link org.latentworkbench.core.model.StepInput <em>Step Input</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Step Input</em>'.
	 * @see org.latentworkbench.core.model.StepInput
	 * @generated
	 */
	EClass getStepInput();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepInput#getRole <em>Role</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Role</em>'.
	 * @see org.latentworkbench.core.model.StepInput#getRole()
	 * @see #getStepInput()
	 * @generated
	 */
	EAttribute getStepInput_Role();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepInput#getTarget <em>Target</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Target</em>'.
	 * @see org.latentworkbench.core.model.StepInput#getTarget()
	 * @see #getStepInput()
	 * @generated
	 */
	EAttribute getStepInput_Target();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.StepInput#getSha256 <em>Sha256</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Sha256</em>'.
	 * @see org.latentworkbench.core.model.StepInput#getSha256()
	 * @see #getStepInput()
	 * @generated
	 */
	EAttribute getStepInput_Sha256();

	/**
	 * Returns the meta object for class '{@link org.latentworkbench.core.model.Artefact <em>Artefact</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Artefact</em>'.
	 * @see org.latentworkbench.core.model.Artefact
	 * @generated
	 */
	EClass getArtefact();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Artefact#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.latentworkbench.core.model.Artefact#getName()
	 * @see #getArtefact()
	 * @generated
	 */
	EAttribute getArtefact_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Artefact#getKind <em>Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Kind</em>'.
	 * @see org.latentworkbench.core.model.Artefact#getKind()
	 * @see #getArtefact()
	 * @generated
	 */
	EAttribute getArtefact_Kind();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Artefact#getPath <em>Path</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Path</em>'.
	 * @see org.latentworkbench.core.model.Artefact#getPath()
	 * @see #getArtefact()
	 * @generated
	 */
	EAttribute getArtefact_Path();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Artefact#getSha256 <em>Sha256</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Sha256</em>'.
	 * @see org.latentworkbench.core.model.Artefact#getSha256()
	 * @see #getArtefact()
	 * @generated
	 */
	EAttribute getArtefact_Sha256();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Artefact#getBytes <em>Bytes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Bytes</em>'.
	 * @see org.latentworkbench.core.model.Artefact#getBytes()
	 * @see #getArtefact()
	 * @generated
	 */
	EAttribute getArtefact_Bytes();

	/**
	 * Returns the meta object for the attribute '{@link org.latentworkbench.core.model.Artefact#getReader <em>Reader</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Reader</em>'.
	 * @see org.latentworkbench.core.model.Artefact#getReader()
	 * @see #getArtefact()
	 * @generated
	 */
	EAttribute getArtefact_Reader();

	/**
	 * Returns the factory that creates the instances of the model.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the factory that creates the instances of the model.
	 * @generated
	 */
	ModelFactory getModelFactory();

	/**
	 * <!-- begin-user-doc -->
	 * Defines literals for the meta objects that represent
	 * <ul>
	 *   <li>each class,</li>
	 *   <li>each feature of each class,</li>
	 *   <li>each operation of each class,</li>
	 *   <li>each enum,</li>
	 *   <li>and each data type</li>
	 * </ul>
	 * <!-- end-user-doc -->
	 * @generated
	 */
	interface Literals
	{
		/**
		 * The meta object literal for the '{@link org.latentworkbench.core.model.impl.StudyImpl <em>Study</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.latentworkbench.core.model.impl.StudyImpl
		 * @see org.latentworkbench.core.model.impl.ModelPackageImpl#getStudy()
		 * @generated
		 */
		EClass STUDY = eINSTANCE.getStudy();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STUDY__NAME = eINSTANCE.getStudy_Name();

		/**
		 * The meta object literal for the '<em><b>Seed</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STUDY__SEED = eINSTANCE.getStudy_Seed();

		/**
		 * The meta object literal for the '<em><b>File</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STUDY__FILE = eINSTANCE.getStudy_File();

		/**
		 * The meta object literal for the '<em><b>Steps</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STUDY__STEPS = eINSTANCE.getStudy_Steps();

		/**
		 * The meta object literal for the '{@link org.latentworkbench.core.model.impl.StepImpl <em>Step</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.latentworkbench.core.model.impl.StepImpl
		 * @see org.latentworkbench.core.model.impl.ModelPackageImpl#getStep()
		 * @generated
		 */
		EClass STEP = eINSTANCE.getStep();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP__NAME = eINSTANCE.getStep_Name();

		/**
		 * The meta object literal for the '<em><b>Use</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP__USE = eINSTANCE.getStep_Use();

		/**
		 * The meta object literal for the '<em><b>Inputs</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STEP__INPUTS = eINSTANCE.getStep_Inputs();

		/**
		 * The meta object literal for the '<em><b>Parameters File</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP__PARAMETERS_FILE = eINSTANCE.getStep_ParametersFile();

		/**
		 * The meta object literal for the '<em><b>With</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STEP__WITH = eINSTANCE.getStep_With();

		/**
		 * The meta object literal for the '{@link org.latentworkbench.core.model.impl.InputImpl <em>Input</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.latentworkbench.core.model.impl.InputImpl
		 * @see org.latentworkbench.core.model.impl.ModelPackageImpl#getInput()
		 * @generated
		 */
		EClass INPUT = eINSTANCE.getInput();

		/**
		 * The meta object literal for the '<em><b>Role</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INPUT__ROLE = eINSTANCE.getInput_Role();

		/**
		 * The meta object literal for the '<em><b>Targets</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INPUT__TARGETS = eINSTANCE.getInput_Targets();

		/**
		 * The meta object literal for the '{@link org.latentworkbench.core.model.impl.ConfigImpl <em>Config</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.latentworkbench.core.model.impl.ConfigImpl
		 * @see org.latentworkbench.core.model.impl.ModelPackageImpl#getConfig()
		 * @generated
		 */
		EClass CONFIG = eINSTANCE.getConfig();

		/**
		 * The meta object literal for the '<em><b>File</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CONFIG__FILE = eINSTANCE.getConfig_File();

		/**
		 * The meta object literal for the '<em><b>Settings</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference CONFIG__SETTINGS = eINSTANCE.getConfig_Settings();

		/**
		 * The meta object literal for the '{@link org.latentworkbench.core.model.impl.SettingImpl <em>Setting</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.latentworkbench.core.model.impl.SettingImpl
		 * @see org.latentworkbench.core.model.impl.ModelPackageImpl#getSetting()
		 * @generated
		 */
		EClass SETTING = eINSTANCE.getSetting();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SETTING__NAME = eINSTANCE.getSetting_Name();

		/**
		 * The meta object literal for the '<em><b>Value</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SETTING__VALUE = eINSTANCE.getSetting_Value();

		/**
		 * The meta object literal for the '<em><b>Settings</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SETTING__SETTINGS = eINSTANCE.getSetting_Settings();

		/**
		 * The meta object literal for the '{@link org.latentworkbench.core.model.impl.RunImpl <em>Run</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.latentworkbench.core.model.impl.RunImpl
		 * @see org.latentworkbench.core.model.impl.ModelPackageImpl#getRun()
		 * @generated
		 */
		EClass RUN = eINSTANCE.getRun();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__ID = eINSTANCE.getRun_Id();

		/**
		 * The meta object literal for the '<em><b>Study</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__STUDY = eINSTANCE.getRun_Study();

		/**
		 * The meta object literal for the '<em><b>Started</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__STARTED = eINSTANCE.getRun_Started();

		/**
		 * The meta object literal for the '<em><b>Ended</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__ENDED = eINSTANCE.getRun_Ended();

		/**
		 * The meta object literal for the '<em><b>Status</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__STATUS = eINSTANCE.getRun_Status();

		/**
		 * The meta object literal for the '<em><b>Cause</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__CAUSE = eINSTANCE.getRun_Cause();

		/**
		 * The meta object literal for the '<em><b>Command Line</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__COMMAND_LINE = eINSTANCE.getRun_CommandLine();

		/**
		 * The meta object literal for the '<em><b>Study File</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__STUDY_FILE = eINSTANCE.getRun_StudyFile();

		/**
		 * The meta object literal for the '<em><b>Settings</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__SETTINGS = eINSTANCE.getRun_Settings();

		/**
		 * The meta object literal for the '<em><b>Wanted</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__WANTED = eINSTANCE.getRun_Wanted();

		/**
		 * The meta object literal for the '<em><b>Resumes</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__RESUMES = eINSTANCE.getRun_Resumes();

		/**
		 * The meta object literal for the '<em><b>Product</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__PRODUCT = eINSTANCE.getRun_Product();

		/**
		 * The meta object literal for the '<em><b>Seed</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__SEED = eINSTANCE.getRun_Seed();

		/**
		 * The meta object literal for the '<em><b>Jvm</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__JVM = eINSTANCE.getRun_Jvm();

		/**
		 * The meta object literal for the '<em><b>Os</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__OS = eINSTANCE.getRun_Os();

		/**
		 * The meta object literal for the '<em><b>Host</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__HOST = eINSTANCE.getRun_Host();

		/**
		 * The meta object literal for the '<em><b>Cores</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__CORES = eINSTANCE.getRun_Cores();

		/**
		 * The meta object literal for the '<em><b>Device</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__DEVICE = eINSTANCE.getRun_Device();

		/**
		 * The meta object literal for the '<em><b>Threads</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__THREADS = eINSTANCE.getRun_Threads();

		/**
		 * The meta object literal for the '<em><b>Steps</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference RUN__STEPS = eINSTANCE.getRun_Steps();

		/**
		 * The meta object literal for the '{@link org.latentworkbench.core.model.impl.StepRunImpl <em>Step Run</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.latentworkbench.core.model.impl.StepRunImpl
		 * @see org.latentworkbench.core.model.impl.ModelPackageImpl#getStepRun()
		 * @generated
		 */
		EClass STEP_RUN = eINSTANCE.getStepRun();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RUN__NAME = eINSTANCE.getStepRun_Name();

		/**
		 * The meta object literal for the '<em><b>Use</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RUN__USE = eINSTANCE.getStepRun_Use();

		/**
		 * The meta object literal for the '<em><b>Bundle</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RUN__BUNDLE = eINSTANCE.getStepRun_Bundle();

		/**
		 * The meta object literal for the '<em><b>Bundle Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RUN__BUNDLE_VERSION = eINSTANCE.getStepRun_BundleVersion();

		/**
		 * The meta object literal for the '<em><b>Parameters Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RUN__PARAMETERS_VERSION = eINSTANCE.getStepRun_ParametersVersion();

		/**
		 * The meta object literal for the '<em><b>Parameters</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RUN__PARAMETERS = eINSTANCE.getStepRun_Parameters();

		/**
		 * The meta object literal for the '<em><b>Seed</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RUN__SEED = eINSTANCE.getStepRun_Seed();

		/**
		 * The meta object literal for the '<em><b>Inputs</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STEP_RUN__INPUTS = eINSTANCE.getStepRun_Inputs();

		/**
		 * The meta object literal for the '<em><b>Artefacts</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STEP_RUN__ARTEFACTS = eINSTANCE.getStepRun_Artefacts();

		/**
		 * The meta object literal for the '<em><b>Status</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RUN__STATUS = eINSTANCE.getStepRun_Status();

		/**
		 * The meta object literal for the '<em><b>Cause</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RUN__CAUSE = eINSTANCE.getStepRun_Cause();

		/**
		 * The meta object literal for the '<em><b>Started</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RUN__STARTED = eINSTANCE.getStepRun_Started();

		/**
		 * The meta object literal for the '<em><b>Seconds</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RUN__SECONDS = eINSTANCE.getStepRun_Seconds();

		/**
		 * The meta object literal for the '<em><b>Cpu Seconds</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RUN__CPU_SECONDS = eINSTANCE.getStepRun_CpuSeconds();

		/**
		 * The meta object literal for the '<em><b>Peak Memory</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RUN__PEAK_MEMORY = eINSTANCE.getStepRun_PeakMemory();

		/**
		 * The meta object literal for the '<em><b>Engine</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RUN__ENGINE = eINSTANCE.getStepRun_Engine();

		/**
		 * The meta object literal for the '<em><b>Device</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RUN__DEVICE = eINSTANCE.getStepRun_Device();

		/**
		 * The meta object literal for the '<em><b>Threads</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RUN__THREADS = eINSTANCE.getStepRun_Threads();

		/**
		 * The meta object literal for the '<em><b>Facts</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RUN__FACTS = eINSTANCE.getStepRun_Facts();

		/**
		 * The meta object literal for the '<em><b>Reused From</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RUN__REUSED_FROM = eINSTANCE.getStepRun_ReusedFrom();

		/**
		 * The meta object literal for the '<em><b>Hash</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RUN__HASH = eINSTANCE.getStepRun_Hash();

		/**
		 * The meta object literal for the '{@link org.latentworkbench.core.model.impl.StepInputImpl <em>Step Input</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.latentworkbench.core.model.impl.StepInputImpl
		 * @see org.latentworkbench.core.model.impl.ModelPackageImpl#getStepInput()
		 * @generated
		 */
		EClass STEP_INPUT = eINSTANCE.getStepInput();

		/**
		 * The meta object literal for the '<em><b>Role</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_INPUT__ROLE = eINSTANCE.getStepInput_Role();

		/**
		 * The meta object literal for the '<em><b>Target</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_INPUT__TARGET = eINSTANCE.getStepInput_Target();

		/**
		 * The meta object literal for the '<em><b>Sha256</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_INPUT__SHA256 = eINSTANCE.getStepInput_Sha256();

		/**
		 * The meta object literal for the '{@link org.latentworkbench.core.model.impl.ArtefactImpl <em>Artefact</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.latentworkbench.core.model.impl.ArtefactImpl
		 * @see org.latentworkbench.core.model.impl.ModelPackageImpl#getArtefact()
		 * @generated
		 */
		EClass ARTEFACT = eINSTANCE.getArtefact();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ARTEFACT__NAME = eINSTANCE.getArtefact_Name();

		/**
		 * The meta object literal for the '<em><b>Kind</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ARTEFACT__KIND = eINSTANCE.getArtefact_Kind();

		/**
		 * The meta object literal for the '<em><b>Path</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ARTEFACT__PATH = eINSTANCE.getArtefact_Path();

		/**
		 * The meta object literal for the '<em><b>Sha256</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ARTEFACT__SHA256 = eINSTANCE.getArtefact_Sha256();

		/**
		 * The meta object literal for the '<em><b>Bytes</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ARTEFACT__BYTES = eINSTANCE.getArtefact_Bytes();

		/**
		 * The meta object literal for the '<em><b>Reader</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ARTEFACT__READER = eINSTANCE.getArtefact_Reader();

	}

} //ModelPackage
