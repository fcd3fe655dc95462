/**
 */
package org.latentworkbench.core.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Step</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One contribution with its inputs and parameters.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.latentworkbench.core.model.Step#getName <em>Name</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Step#getUse <em>Use</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Step#getInputs <em>Inputs</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Step#getParametersFile <em>Parameters File</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Step#getWith <em>With</em>}</li>
 * </ul>
 *
 * @see org.latentworkbench.core.model.ModelPackage#getStep()
 * @model
 * @generated
 */
public interface Step extends EObject
{
	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The name, once in a study; other steps use it to name their inputs.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getStep_Name()
	 * @model required="true"
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Step#getName <em>Name</em>}' attribute.
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
	 * @see org.latentworkbench.core.model.ModelPackage#getStep_Use()
	 * @model
	 * @generated
	 */
	String getUse();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Step#getUse <em>Use</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Use</em>' attribute.
	 * @see #getUse()
	 * @generated
	 */
	void setUse(String value);

	/**
	 * Returns the value of the '<em><b>Inputs</b></em>' containment reference list.
	 * The list contents are of type {@link org.latentworkbench.core.model.Input}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The input roles that are bound.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Inputs</em>' containment reference list.
	 * @see org.latentworkbench.core.model.ModelPackage#getStep_Inputs()
	 * @model containment="true"
	 * @generated
	 */
	EList<Input> getInputs();

	/**
	 * Returns the value of the '<em><b>Parameters File</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The file with the parameters, relative to the study's folder; unset when they stand in the study itself.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Parameters File</em>' attribute.
	 * @see #setParametersFile(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getStep_ParametersFile()
	 * @model
	 * @generated
	 */
	String getParametersFile();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Step#getParametersFile <em>Parameters File</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Parameters File</em>' attribute.
	 * @see #getParametersFile()
	 * @generated
	 */
	void setParametersFile(String value);

	/**
	 * Returns the value of the '<em><b>With</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The parameters that stand in the study itself; unset when there are none, or when they stand in a file.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>With</em>' containment reference.
	 * @see #setWith(Config)
	 * @see org.latentworkbench.core.model.ModelPackage#getStep_With()
	 * @model containment="true"
	 * @generated
	 */
	Config getWith();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Step#getWith <em>With</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>With</em>' containment reference.
	 * @see #getWith()
	 * @generated
	 */
	void setWith(Config value);

} // Step
