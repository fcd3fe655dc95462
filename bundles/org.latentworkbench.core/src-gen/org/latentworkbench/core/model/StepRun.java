/**
 */
package org.latentworkbench.core.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Step Run</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One execution of a step, with all that decides its result.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getName <em>Name</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getUse <em>Use</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getBundle <em>Bundle</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getBundleVersion <em>Bundle Version</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getParametersVersion <em>Parameters Version</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getParameters <em>Parameters</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getSeed <em>Seed</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getInputs <em>Inputs</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getArtefacts <em>Artefacts</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getStatus <em>Status</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getCause <em>Cause</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getStarted <em>Started</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getSeconds <em>Seconds</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getCpuSeconds <em>Cpu Seconds</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getPeakMemory <em>Peak Memory</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getEngine <em>Engine</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getDevice <em>Device</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getThreads <em>Threads</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getFacts <em>Facts</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getReusedFrom <em>Reused From</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.StepRun#getHash <em>Hash</em>}</li>
 * </ul>
 *
 * @see org.latentworkbench.core.model.ModelPackage#getStepRun()
 * @model
 * @generated
 */
public interface StepRun extends EObject
{
	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The step's name.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_Name()
	 * @model required="true"
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.StepRun#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Use</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The id of the contribution.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Use</em>' attribute.
	 * @see #setUse(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_Use()
	 * @model
	 * @generated
	 */
	String getUse();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.StepRun#getUse <em>Use</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Use</em>' attribute.
	 * @see #getUse()
	 * @generated
	 */
	void setUse(String value);

	/**
	 * Returns the value of the '<em><b>Bundle</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The bundle that brought the contribution.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Bundle</em>' attribute.
	 * @see #setBundle(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_Bundle()
	 * @model
	 * @generated
	 */
	String getBundle();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.StepRun#getBundle <em>Bundle</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Bundle</em>' attribute.
	 * @see #getBundle()
	 * @generated
	 */
	void setBundle(String value);

	/**
	 * Returns the value of the '<em><b>Bundle Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * That bundle's version.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Bundle Version</em>' attribute.
	 * @see #setBundleVersion(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_BundleVersion()
	 * @model
	 * @generated
	 */
	String getBundleVersion();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.StepRun#getBundleVersion <em>Bundle Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Bundle Version</em>' attribute.
	 * @see #getBundleVersion()
	 * @generated
	 */
	void setBundleVersion(String value);

	/**
	 * Returns the value of the '<em><b>Parameters Version</b></em>' attribute.
	 * The default value is <code>"1"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The version of the parameters record.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Parameters Version</em>' attribute.
	 * @see #setParametersVersion(int)
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_ParametersVersion()
	 * @model default="1"
	 * @generated
	 */
	int getParametersVersion();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.StepRun#getParametersVersion <em>Parameters Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Parameters Version</em>' attribute.
	 * @see #getParametersVersion()
	 * @generated
	 */
	void setParametersVersion(int value);

	/**
	 * Returns the value of the '<em><b>Parameters</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * All parameters with their values, as a JSON object in text.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Parameters</em>' attribute.
	 * @see #setParameters(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_Parameters()
	 * @model
	 * @generated
	 */
	String getParameters();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.StepRun#getParameters <em>Parameters</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Parameters</em>' attribute.
	 * @see #getParameters()
	 * @generated
	 */
	void setParameters(String value);

	/**
	 * Returns the value of the '<em><b>Seed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The seed of the step's random streams.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Seed</em>' attribute.
	 * @see #setSeed(long)
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_Seed()
	 * @model
	 * @generated
	 */
	long getSeed();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.StepRun#getSeed <em>Seed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Seed</em>' attribute.
	 * @see #getSeed()
	 * @generated
	 */
	void setSeed(long value);

	/**
	 * Returns the value of the '<em><b>Inputs</b></em>' containment reference list.
	 * The list contents are of type {@link org.latentworkbench.core.model.StepInput}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The inputs and the hashes of their content.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Inputs</em>' containment reference list.
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_Inputs()
	 * @model containment="true"
	 * @generated
	 */
	EList<StepInput> getInputs();

	/**
	 * Returns the value of the '<em><b>Artefacts</b></em>' containment reference list.
	 * The list contents are of type {@link org.latentworkbench.core.model.Artefact}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the step made.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Artefacts</em>' containment reference list.
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_Artefacts()
	 * @model containment="true"
	 * @generated
	 */
	EList<Artefact> getArtefacts();

	/**
	 * Returns the value of the '<em><b>Status</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * RUNNING, DONE, REUSED, FAILED, CANCELLED or SKIPPED.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Status</em>' attribute.
	 * @see #setStatus(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_Status()
	 * @model
	 * @generated
	 */
	String getStatus();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.StepRun#getStatus <em>Status</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Status</em>' attribute.
	 * @see #getStatus()
	 * @generated
	 */
	void setStatus(String value);

	/**
	 * Returns the value of the '<em><b>Cause</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What went wrong; unset when nothing did.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Cause</em>' attribute.
	 * @see #setCause(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_Cause()
	 * @model
	 * @generated
	 */
	String getCause();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.StepRun#getCause <em>Cause</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Cause</em>' attribute.
	 * @see #getCause()
	 * @generated
	 */
	void setCause(String value);

	/**
	 * Returns the value of the '<em><b>Started</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * When it began: ISO 8601, in UTC.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Started</em>' attribute.
	 * @see #setStarted(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_Started()
	 * @model
	 * @generated
	 */
	String getStarted();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.StepRun#getStarted <em>Started</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Started</em>' attribute.
	 * @see #getStarted()
	 * @generated
	 */
	void setStarted(String value);

	/**
	 * Returns the value of the '<em><b>Seconds</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How long it took, in seconds.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Seconds</em>' attribute.
	 * @see #setSeconds(double)
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_Seconds()
	 * @model
	 * @generated
	 */
	double getSeconds();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.StepRun#getSeconds <em>Seconds</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Seconds</em>' attribute.
	 * @see #getSeconds()
	 * @generated
	 */
	void setSeconds(double value);

	/**
	 * Returns the value of the '<em><b>Cpu Seconds</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * CPU time of all its threads, in seconds.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Cpu Seconds</em>' attribute.
	 * @see #setCpuSeconds(double)
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_CpuSeconds()
	 * @model
	 * @generated
	 */
	double getCpuSeconds();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.StepRun#getCpuSeconds <em>Cpu Seconds</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Cpu Seconds</em>' attribute.
	 * @see #getCpuSeconds()
	 * @generated
	 */
	void setCpuSeconds(double value);

	/**
	 * Returns the value of the '<em><b>Peak Memory</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The largest heap while it ran, in bytes.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Peak Memory</em>' attribute.
	 * @see #setPeakMemory(long)
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_PeakMemory()
	 * @model
	 * @generated
	 */
	long getPeakMemory();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.StepRun#getPeakMemory <em>Peak Memory</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Peak Memory</em>' attribute.
	 * @see #getPeakMemory()
	 * @generated
	 */
	void setPeakMemory(long value);

	/**
	 * Returns the value of the '<em><b>Engine</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The engine that did the numerical work, for instance jvm or torch.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Engine</em>' attribute.
	 * @see #setEngine(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_Engine()
	 * @model
	 * @generated
	 */
	String getEngine();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.StepRun#getEngine <em>Engine</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Engine</em>' attribute.
	 * @see #getEngine()
	 * @generated
	 */
	void setEngine(String value);

	/**
	 * Returns the value of the '<em><b>Device</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The device that was used, for instance cpu or cuda:0.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Device</em>' attribute.
	 * @see #setDevice(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_Device()
	 * @model
	 * @generated
	 */
	String getDevice();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.StepRun#getDevice <em>Device</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Device</em>' attribute.
	 * @see #getDevice()
	 * @generated
	 */
	void setDevice(String value);

	/**
	 * Returns the value of the '<em><b>Threads</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How many threads it was allowed.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Threads</em>' attribute.
	 * @see #setThreads(int)
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_Threads()
	 * @model
	 * @generated
	 */
	int getThreads();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.StepRun#getThreads <em>Threads</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Threads</em>' attribute.
	 * @see #getThreads()
	 * @generated
	 */
	void setThreads(int value);

	/**
	 * Returns the value of the '<em><b>Facts</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the step said of how it was done, texts by name, as a JSON object in text; unset when it said nothing more.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Facts</em>' attribute.
	 * @see #setFacts(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_Facts()
	 * @model
	 * @generated
	 */
	String getFacts();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.StepRun#getFacts <em>Facts</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Facts</em>' attribute.
	 * @see #getFacts()
	 * @generated
	 */
	void setFacts(String value);

	/**
	 * Returns the value of the '<em><b>Reused From</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The run whose artefacts were taken; unset when the step ran.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Reused From</em>' attribute.
	 * @see #setReusedFrom(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_ReusedFrom()
	 * @model
	 * @generated
	 */
	String getReusedFrom();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.StepRun#getReusedFrom <em>Reused From</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Reused From</em>' attribute.
	 * @see #getReusedFrom()
	 * @generated
	 */
	void setReusedFrom(String value);

	/**
	 * Returns the value of the '<em><b>Hash</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * A hash of all that decides the result; equal hashes, equal results.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Hash</em>' attribute.
	 * @see #setHash(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getStepRun_Hash()
	 * @model
	 * @generated
	 */
	String getHash();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.StepRun#getHash <em>Hash</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Hash</em>' attribute.
	 * @see #getHash()
	 * @generated
	 */
	void setHash(String value);

} // StepRun
